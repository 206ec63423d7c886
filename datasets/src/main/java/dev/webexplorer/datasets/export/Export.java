package dev.webexplorer.datasets.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.datasets.select.AttemptTraits;
import dev.webexplorer.datasets.select.QuestionTraits;
import dev.webexplorer.datasets.select.RoundId;
import dev.webexplorer.datasets.select.Selection;
import dev.webexplorer.datasets.select.Selection.Split;
import dev.webexplorer.datasets.select.Wanted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** One export of a run. For one thread. */
public final class Export {
  private final Source source;
  private final Form form;
  private final Wanted wanted;
  private final Dialect dialect;
  private final Optional<LengthLimit> limit;
  private final Map<String, QuestionTraits> questions = new LinkedHashMap<>();
  private final Map<String, String> answers = new HashMap<>();
  private final Tally tally = new Tally();

  /**
   * Prepares an export.
   *
   * @param limit empty: nothing is counted or left out for its length
   */
  public Export(
      Source source, Form form, Wanted wanted, Dialect dialect, Optional<LengthLimit> limit) {
    this.source = source;
    this.form = form;
    this.wanted = wanted;
    this.dialect = dialect;
    this.limit = limit;
  }

  /**
   * Writes the export into a folder, which takes its place when it is whole.
   *
   * @param progress told how many rows are written
   * @throws InputException when the run cannot be read, nothing is chosen, or the folder holds
   *     something else
   */
  public Summary write(Path folder, Card.Words words, LongConsumer progress) {
    Selection selection = select();
    try (OutputFolder out = new OutputFolder(folder)) {
      if (form.ofQuestions()) {
        questions(out, selection, progress);
      }
      if (form.ofTrajectories()) {
        trajectories(out, selection, progress);
      }
      if (tally.rows() == 0) {
        throw new InputException(
            "%s: nothing to export was chosen; left out: %s"
                .formatted(source.name(), selection.leftOut()));
      }
      if (form == Form.LLAMAFACTORY) {
        out.write("dataset_info.json", DatasetInfo.json(tally.files()));
      }
      Summary summary = tally.summary(form, selection.leftOut());
      if (form == Form.HF) {
        out.write("README.md", new Card(summary, tally, wanted, words).text());
      }
      out.write(OutputFolder.MARK, Json.write(summary) + "\n");
      out.commit();
      return summary;
    }
  }

  private Selection select() {
    tally.rejected(
        source.questions(pair -> {
          if (questions.put(pair.id(), QuestionTraits.of(pair)) != null) {
            throw new InputException(source.name() + ": two questions have the id " + pair.id());
          }
          answers.put(pair.id(), pair.answer());
        }));
    List<AttemptTraits> attempts = new ArrayList<>();
    tally.rejected(
        source.trajectories(
            form.ofTrajectories() && form != Form.HF,
            trajectory -> {
              tally.run(trajectory.run());
              attempts.add(AttemptTraits.of(trajectory));
            }));
    return new Selection(wanted, List.copyOf(questions.values()), attempts);
  }

  private void questions(OutputFolder out, Selection selection, LongConsumer progress) {
    String part = form == Form.HF ? "questions/" : "";
    try (Splits splits = new Splits(out, part, form.extension(), form.questionShape(), tally)) {
      source.questions(pair ->
          selection
              .ofQuestion(pair.id())
              .ifPresent(split -> {
                splits.write(split, row(pair, split, selection));
                tally.question(questions.get(pair.id()), split, selection);
                progress.accept(tally.rows());
              }));
    }
  }

  private ObjectNode row(QaPair pair, Split split, Selection selection) {
    return switch (form) {
      case GRPO ->
          QuestionRows.grpo(
              pair,
              split,
              tally.rows(split),
              selection.solveRate(QuestionTraits.of(pair)),
              dialect);
      case HF -> HubRows.question(pair);
      default -> QuestionRows.qa(pair);
    };
  }

  private void trajectories(OutputFolder out, Selection selection, LongConsumer progress) {
    String part = form == Form.HF ? "trajectories/" : "";
    try (Splits splits = new Splits(out, part, form.extension(), form.trajectoryShape(), tally)) {
      source.trajectories(
          form != Form.HF,
          trajectory -> {
            RoundId asked = RoundId.of(trajectory.qaId());
            selection
                .ofAttempt(trajectory.id(), asked)
                .ifPresent(split -> {
                  write(trajectory, answers.getOrDefault(asked.question(), ""), split, splits);
                  progress.accept(tally.rows());
                });
          });
    }
  }

  private void write(Trajectory trajectory, String gold, Split split, Splits splits) {
    tally.trajectory(trajectory, split);
    for (Sample whole : Sample.of(trajectory, gold)) {
      Optional<Sample> fitting = limit.map(l -> l.apply(whole)).orElse(Optional.of(whole));
      if (fitting.isEmpty()) {
        tally.tooLong();
        continue;
      }
      Sample sample = fitting.get();
      tally.cut(sample.messages().size() < whole.messages().size());
      limit.ifPresent(l -> tally.tokens(l.count(sample)));
      splits.write(split, row(sample));
    }
  }

  private ObjectNode row(Sample sample) {
    return switch (form) {
      case OPENAI -> ChatRows.openAi(sample, dialect);
      case TRL -> ChatRows.trl(sample, dialect);
      case QWEN -> TextRows.qwen(sample, dialect);
      case VERL -> TextRows.verl(sample, dialect);
      case HF -> HubRows.trajectory(sample);
      default -> ShareGptRows.row(sample, dialect);
    };
  }
}
