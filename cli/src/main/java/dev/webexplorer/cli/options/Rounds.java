package dev.webexplorer.cli.options;

import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Round;
import dev.webexplorer.datasets.select.RoundId;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Which rounds of a question. */
public enum Rounds {
  /** The question as it stands. */
  LAST,
  /** Each round for itself, named by its number. */
  ALL;

  /** Returns what is asked of a question, one pair for each round. */
  public Stream<QaPair> of(QaPair pair) {
    return this == LAST || pair.rounds().isEmpty()
        ? Stream.of(pair)
        : pair.rounds().stream().map(round -> upTo(pair, round));
  }

  private static QaPair upTo(QaPair pair, Round last) {
    List<Round> rounds =
        pair.rounds().stream().filter(round -> round.round() <= last.round()).toList();
    return new QaPair(
        new RoundId(pair.id(), OptionalInt.of(last.round())).toString(),
        last.question(),
        pair.answer(),
        pair.aliases(),
        pair.language(),
        pair.seed(),
        pair.web(),
        rounds,
        pair.clues(),
        pair.evidence(),
        pair.checks(),
        pair.difficulty(),
        pair.models(),
        pair.run(),
        pair.unknown());
  }
}
