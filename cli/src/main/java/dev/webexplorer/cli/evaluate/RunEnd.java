package dev.webexplorer.cli.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.cli.ExitCode;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.evaluate.compare.Comparison;
import dev.webexplorer.evaluate.report.EvaluationReport;
import dev.webexplorer.evaluate.report.HtmlReport;
import dev.webexplorer.evaluate.run.Evaluation;
import dev.webexplorer.evaluate.run.RunLog;
import dev.webexplorer.evaluate.run.Verdicts;
import dev.webexplorer.evaluate.statistics.Estimate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * How an evaluation ends: its reports beside it, a few lines for a person, one object for a
 * program.
 *
 * @param closedBook the same questions without a web
 * @param judged whether there was a judge
 */
public record RunEnd(
    Console console,
    RunLog log,
    Evaluation.Result result,
    Optional<RunLog> closedBook,
    boolean judged) {
  private static final int MOST_FAILURES_TOLD = 10;

  /** Writes and tells it, and returns the exit code. */
  public int tell() {
    EvaluationReport report = RunTelling.report(log, result.figures());
    Path page = log.folder().resolve("report.html");
    try {
      HtmlReport.write(report, page);
      Files.writeString(log.folder().resolve("report.md"), report.markdown());
    } catch (IOException e) {
      throw InputException.of(page, e);
    }
    RunSummary summary = new RunSummary(log.configuration(), result.figures());
    Verdicts verdicts = result.figures().verdicts();
    Optional<Comparison> gain = gain();
    if (console.json()) {
      ObjectNode json = summary.json();
      gain.ifPresent(found -> add(json, found));
      console.printJson(json);
    } else {
      console.print(summary.chosen() + ", " + report.title());
      console.print(report.headline());
      gain.ifPresent(found -> console.print(inWords(found)));
    }
    console.say("report: " + page);
    result.failures().stream()
        .limit(MOST_FAILURES_TOLD)
        .forEach(failure -> console.warn("failed: " + failure));
    if (!result.failures().isEmpty()) {
      console.warn(result.failures().size() + " attempts failed; evaluate tries them again");
    }
    long unjudged = verdicts.finished() - verdicts.judged();
    if (judged && unjudged > 0) {
      console.warn(unjudged + " attempts are unjudged; the same command asks the judge again");
    }
    boolean whole = result.failures().isEmpty() && (!judged || unjudged <= 0);
    return whole ? ExitCode.DONE : ExitCode.SHORT;
  }

  /** Where too little is judged to compare, the run is told without it. */
  private Optional<Comparison> gain() {
    try {
      return closedBook.map(book -> Comparison.of(book, log, true));
    } catch (InputException e) {
      console.warn("what browsing gains is not known: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static void add(ObjectNode json, Comparison gain) {
    Estimate difference = gain.difference();
    json.put("closed_book_accuracy", gain.accuracyFirst());
    json.put("gain", difference.value());
    json.putArray("gain_interval")
        .add(difference.interval().low())
        .add(difference.interval().high());
  }

  private static String inWords(Comparison gain) {
    Estimate difference = gain.difference();
    return String.format(
        Locale.ROOT,
        "closed book %.1f%%; gain from browsing %.1f points (%.1f to %.1f), p = %.4f by %s",
        100 * gain.accuracyFirst(),
        100 * difference.value(),
        100 * difference.interval().low(),
        100 * difference.interval().high(),
        gain.p(),
        gain.test());
  }
}
