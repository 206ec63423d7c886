package dev.webexplorer.datagen.models;

import dev.webexplorer.datagen.NumberedClue;
import dev.webexplorer.datagen.Puzzle;
import dev.webexplorer.datagen.Stage;
import dev.webexplorer.datasets.Evidence;
import dev.webexplorer.datasets.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an evolver hands in: {@code {"operation", "clue", "before", "after", "question", "answer"}},
 * or {@code {"operation": "none"}}. Beside it may stand {@code clues}, the changed texts by number,
 * and {@code evidence} for what a change newly says. Several changes may stand in a list {@code
 * operations}; at most one of them removes.
 */
final class Change {
  /** The model sees nothing more to change. */
  static final String NONE = "none";

  private static final int WHOLE = -1;
  private static final int LEAST_CLUES = 2;

  private final Puzzle before;
  private final Exhibits exhibits;
  private final Map<Integer, NumberedClue> clues = new LinkedHashMap<>();
  private final List<Operation> operations = new ArrayList<>();
  private String question;

  private Change(Puzzle before, Exhibits exhibits) {
    this.before = before;
    this.exhibits = exhibits;
    this.question = before.question();
    before.clues().forEach(clue -> clues.put(clue.number(), clue));
  }

  /**
   * Reads and checks a change.
   *
   * @param exhibits the pages opened in this conversation, and those of the question's evidence
   * @return the question after it; empty when the model sees nothing more to change
   */
  static Optional<Stage> read(String said, Puzzle before, Exhibits exhibits) throws Refusal {
    Fields fields = Fields.of(said);
    if (fields.text("operation").filter(NONE::equalsIgnoreCase).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(new Change(before, exhibits).made(fields));
  }

  private Stage made(Fields fields) throws Refusal {
    if (!AnswerNames.of(before).mean(fields.needed("answer"))) {
      throw new Refusal(
          "answer_changed",
          "the answer must stay \""
              + before.answer()
              + "\", but yours is: "
              + fields.needed("answer"));
    }
    List<Fields> told = fields.objects("operations");
    for (Fields each : told.isEmpty() ? List.of(fields) : told) {
      operations.add(Operations.read(each, clues.keySet()));
    }
    if (operations.stream().filter(Change::removes).count() > 1) {
      throw new Refusal("drops_clues", "a change may remove one clue, not several");
    }
    for (int i = 0; i < operations.size(); i++) {
      operations.set(i, whole(operations.get(i)));
      apply(operations.get(i), fields);
    }
    takeTexts(fields);
    takeEvidence(fields);
    question = fields.text("question").orElse(question);
    check();
    return new Stage(
        PlainPuzzle.of(before).reading(question, List.copyOf(clues.values())), operations);
  }

  private static boolean removes(Operation operation) {
    return operation.operation() == Operation.Kind.REMOVE;
  }

  /** What is removed is the whole clue, whatever the model calls it. */
  private Operation whole(Operation operation) {
    NumberedClue clue = clues.get(operation.clue());
    return removes(operation) && clue != null
        ? new Operation(operation.operation(), operation.clue(), clue.text(), "")
        : operation;
  }

  /** Changes clues and question where the words before stand in them. */
  private void apply(Operation operation, Fields fields) throws Refusal {
    boolean found = removes(operation) || !fields.objects("clues").isEmpty();
    for (NumberedClue clue : List.copyOf(clues.values())) {
      if (operation.clue() == WHOLE || operation.clue() == clue.number()) {
        found |= clue.text().contains(operation.before());
        apply(operation, clue);
      }
    }
    if (operation.clue() == WHOLE) {
      question = question.replace(operation.before(), operation.after());
    }
    if (!found) {
      throw new Refusal(
          "before_not_found",
          "\"before\" does not stand in the text of clue "
              + operation.clue()
              + ": "
              + operation.before());
    }
  }

  private void apply(Operation operation, NumberedClue clue) {
    if (removes(operation)) {
      clues.remove(clue.number());
      question = question.replace(clue.text(), "").replaceAll(" {2,}", " ").strip();
      return;
    }
    String text = clue.text().replace(operation.before(), operation.after());
    if (operation.clue() != WHOLE) {
      question =
          question.contains(clue.text())
              ? question.replace(clue.text(), text)
              : question.replace(operation.before(), operation.after());
    }
    clues.put(clue.number(), new NumberedClue(clue.number(), text, clue.evidence()));
  }

  /** Takes the texts that the model gives itself, of clues that its operations name. */
  private void takeTexts(Fields fields) throws Refusal {
    for (Fields each : fields.objects("clues")) {
      int number = each.number("clue").orElse(WHOLE);
      NumberedClue clue = clues.get(number);
      String text = each.needed("text");
      if (clue == null) {
        throw Refusal.malformed("there is no clue " + number);
      }
      boolean named = operations.stream().anyMatch(o -> o.clue() == number || o.clue() == WHOLE);
      if (!named && !text.equals(clue.text())) {
        throw new Refusal("changes_more", "no operation names clue " + number + ", but it changed");
      }
      clues.put(number, new NumberedClue(number, text, clue.evidence()));
    }
  }

  private void takeEvidence(Fields fields) throws Refusal {
    for (Fields each : fields.objects("evidence")) {
      int number = each.number("clue").orElse(operations.getFirst().clue());
      NumberedClue clue = clues.get(number);
      if (clue == null) {
        throw Refusal.malformed("evidence for clue " + number + ", which there is not");
      }
      List<Evidence> more = new ArrayList<>(clue.evidence());
      more.add(exhibits.one(each, "clue " + number));
      clues.put(number, new NumberedClue(number, clue.text(), more));
    }
  }

  private void check() throws Refusal {
    if (clues.size() < LEAST_CLUES) {
      throw new Refusal("few_clues", "at least " + LEAST_CLUES + " clues must stay");
    }
    if (SpokenWord.plain(question).equals(SpokenWord.plain(before.question()))) {
      throw new Refusal("no_change", "the question reads as before");
    }
    String plain = SpokenWord.plain(question);
    for (NumberedClue clue : clues.values()) {
      if (!plain.contains(SpokenWord.plain(clue.text()))) {
        throw new Refusal(
            "drops_clues",
            "clue " + clue.number() + " no longer stands in the question: " + clue.text());
      }
    }
    for (NumberedClue clue : before.clues()) {
      if (!clues.containsKey(clue.number()) && plain.contains(SpokenWord.plain(clue.text()))) {
        throw new Refusal("not_removed", "clue " + clue.number() + " still stands in the question");
      }
    }
    if (AnswerNames.of(before).in(question)) {
      throw new Refusal("leak", "the question now names the answer, or a part of its name");
    }
  }
}
