package dev.webexplorer.datagen.models;

import dev.webexplorer.datagen.NumberedClue;
import dev.webexplorer.datagen.Puzzle;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A question that is nothing but its words. */
record PlainPuzzle(
    String answer,
    List<String> aliases,
    Optional<URI> answerUrl,
    String language,
    String question,
    List<NumberedClue> clues)
    implements Puzzle {
  PlainPuzzle {
    aliases = List.copyOf(aliases);
    clues = List.copyOf(clues);
  }

  static PlainPuzzle of(Puzzle puzzle) {
    return new PlainPuzzle(
        puzzle.answer(),
        puzzle.aliases(),
        puzzle.answerUrl(),
        puzzle.language(),
        puzzle.question(),
        puzzle.clues());
  }

  PlainPuzzle reading(String otherQuestion, List<NumberedClue> otherClues) {
    return new PlainPuzzle(answer, aliases, answerUrl, language, otherQuestion, otherClues);
  }
}
