package dev.webexplorer.datagen.filter;

import dev.webexplorer.datasets.Clue;
import dev.webexplorer.datasets.Evidence;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Round;
import dev.webexplorer.datasets.Sha256;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Pairs that a test writes. */
public final class Pairs {
  private Pairs() {}

  /** A question in one round, with nothing behind it. */
  public static QaPair asked(String question, String answer, String... aliases) {
    return pair(List.of(question), answer, List.of(aliases), List.of(), List.of());
  }

  /** A question in several rounds. */
  public static QaPair evolved(String answer, String... rounds) {
    return pair(List.of(rounds), answer, List.of(), List.of(), List.of());
  }

  /** A question that says nothing but its clues. */
  public static QaPair clues(String... clues) {
    return pair(
        List.of(String.join(" ", clues)),
        "answer",
        List.of(),
        Stream.of(clues).map(text -> new Clue(text, List.of())).toList(),
        List.of());
  }

  /** A question with one clue, which rests on one quote. */
  public static QaPair quoting(String question, String answer, String url, String quote) {
    return pair(
        List.of(question),
        answer,
        List.of(),
        List.of(new Clue(question, List.of(0))),
        List.of(new Evidence(URI.create(url), "", quote, Sha256.of(quote), Instant.EPOCH)));
  }

  private static QaPair pair(
      List<String> rounds,
      String answer,
      List<String> aliases,
      List<Clue> clues,
      List<Evidence> evidence) {
    List<Round> all = new ArrayList<>();
    IntStream.range(0, rounds.size())
        .forEach(i -> all.add(new Round(i, rounds.get(i), List.of(), List.of())));
    return new QaPair(
        "",
        rounds.getLast(),
        answer,
        aliases,
        "en",
        "seed",
        "web",
        all,
        clues,
        evidence,
        Map.of(),
        List.of(),
        Map.of(),
        "run",
        Map.of());
  }
}
