package dev.webexplorer.bench.evolution;

import dev.webexplorer.datagen.NumberedClue;
import dev.webexplorer.datagen.Puzzle;
import dev.webexplorer.datasets.QaPair;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A pair's question as last evolved, for measuring it. */
record PairPuzzle(QaPair pair) implements Puzzle {

  @Override
  public String answer() {
    return pair.answer();
  }

  @Override
  public List<String> aliases() {
    return pair.aliases();
  }

  @Override
  public Optional<URI> answerUrl() {
    return Optional.empty();
  }

  @Override
  public String language() {
    return pair.language();
  }

  @Override
  public String question() {
    return pair.question();
  }

  @Override
  public List<NumberedClue> clues() {
    return List.of();
  }
}
