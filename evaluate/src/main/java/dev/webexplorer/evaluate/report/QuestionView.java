package dev.webexplorer.evaluate.report;

import dev.webexplorer.datasets.Clue;
import dev.webexplorer.datasets.Difficulty;
import dev.webexplorer.datasets.Evidence;
import dev.webexplorer.datasets.Operation;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Round;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;

/** A question pair as the template shows it. */
record QuestionView(
    String id,
    String question,
    String answer,
    String aliases,
    List<RoundView> rounds,
    List<ClueView> clues,
    List<String> checks) {
  private static final int LONGEST_QUOTE = 1000;
  private static final Set<String> OPENED = Set.of("http", "https");

  /** A piece of text, and whether an operation put it there. */
  record Piece(String text, boolean changed) {}

  record RoundView(String name, List<Piece> pieces, List<Change> changes, String difficulty) {}

  /** An operation: what stood before, what stands now. */
  record Change(String operation, String before, String after, boolean removed) {}

  record ClueView(String text, List<EvidenceView> evidence) {}

  /**
   * @param href empty for an address that no browser should open
   */
  record EvidenceView(String quote, String title, String url, String href) {}

  static QuestionView of(QaPair pair) {
    return new QuestionView(
        pair.id(),
        pair.question(),
        pair.answer(),
        String.join(", ", pair.aliases()),
        pair.rounds().stream().map(round -> round(round, pair.difficulty())).toList(),
        pair.clues().stream().map(clue -> clue(clue, pair.evidence())).toList(),
        pair.checks().entrySet().stream()
            .map(check -> check.getKey().replace('_', ' ') + ": " + check.getValue())
            .toList());
  }

  private static RoundView round(Round round, List<Difficulty> difficulty) {
    List<String> measured = new ArrayList<>();
    for (Difficulty each : difficulty) {
      if (each.round() == round.round()) {
        String solved = Figure.share(OptionalDouble.of(each.solveRate()));
        String turns = Figure.mean(OptionalDouble.of(each.meanTurns()));
        measured.add(each.policy() + ": solved " + solved + ", " + turns + " turns");
      }
    }
    List<Change> changes = round.operations().stream().map(QuestionView::change).toList();
    return new RoundView(
        "Q" + round.round(),
        pieces(round.question(), round.operations()),
        changes,
        String.join("; ", measured));
  }

  private static Change change(Operation operation) {
    return new Change(
        operation.operation().name().toLowerCase(Locale.ROOT),
        operation.before(),
        operation.after(),
        operation.after().isEmpty());
  }

  /** Cuts a question where the words stand that its operations brought in. */
  static List<Piece> pieces(String question, List<Operation> operations) {
    boolean[] changed = new boolean[question.length()];
    for (Operation operation : operations) {
      String after = operation.after();
      int at = after.isEmpty() ? -1 : question.indexOf(after);
      for (int i = Math.max(at, 0); at >= 0 && i < at + after.length(); i++) {
        changed[i] = true;
      }
    }
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= changed.length; i++) {
      if (i == changed.length || changed[i] != changed[start]) {
        pieces.add(new Piece(question.substring(start, i), changed[start]));
        start = i;
      }
    }
    return pieces;
  }

  private static ClueView clue(Clue clue, List<Evidence> evidence) {
    return new ClueView(
        clue.text(),
        clue.evidence().stream()
            .filter(at -> at >= 0 && at < evidence.size())
            .map(at -> evidence(evidence.get(at)))
            .toList());
  }

  private static EvidenceView evidence(Evidence evidence) {
    return new EvidenceView(
        Visible.cut(evidence.quote(), LONGEST_QUOTE),
        evidence.title(),
        evidence.url().toString(),
        href(evidence.url()));
  }

  private static String href(URI url) {
    String scheme = Objects.requireNonNullElse(url.getScheme(), "").toLowerCase(Locale.ROOT);
    String host = Objects.requireNonNullElse(url.getHost(), "");
    boolean opens = OPENED.contains(scheme) && !host.isEmpty() && !host.endsWith(".invalid");
    return opens ? url.toASCIIString() : "";
  }
}
