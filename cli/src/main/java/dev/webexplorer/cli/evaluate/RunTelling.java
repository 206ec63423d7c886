package dev.webexplorer.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.cli.terminal.Progress;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.evaluate.report.EvaluationReport;
import dev.webexplorer.evaluate.report.RunReport.Attempted;
import dev.webexplorer.evaluate.run.AttemptFigures;
import dev.webexplorer.evaluate.run.RunFigures;
import dev.webexplorer.evaluate.run.RunLog;
import dev.webexplorer.evaluate.run.Watch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A run as it is told of: while it goes on, and in its report. */
public final class RunTelling {
  private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final int SHOWN = 20;

  private RunTelling() {}

  /** Shows how far a run is, with its accuracy so far and the interval of it. */
  public static Watch watch(Progress progress, long attempts) {
    long[] told = {0};
    return (done, verdicts) -> {
      if (done == attempts || System.nanoTime() - told[0] > EVERY_NANOS) {
        told[0] = System.nanoTime();
        progress.note(RunSummary.running(verdicts.get()));
      }
      progress.at(done, attempts);
    };
  }

  /**
   * Returns the report of a run. Of its attempts some are shown in full, unless they are sealed.
   *
   * @param figures of the run
   */
  public static EvaluationReport report(RunLog log, RunFigures figures) {
    RunSummary summary = new RunSummary(log.configuration(), figures);
    SequencedMap<String, String> setting = new LinkedHashMap<>();
    JsonNode settings = log.configuration().settings();
    String benchmark = settings.path("benchmark").path("name").asText("questions");
    setting.put("Benchmark", benchmark);
    setting.put("Questions", summary.chosen());
    setting.put("Attempts at each", Integer.toString(figures.epochs()));
    setting.put("Judge", judges(figures));
    settings.properties().forEach(each -> flatten(each.getKey(), each.getValue(), setting));
    setting.put("run", log.configuration().digest());
    log.configuration().versions().forEach((name, version) -> setting.put(name, version));
    setting.values().removeIf(String::isBlank);
    return new EvaluationReport(
        "%s, %s".formatted(benchmark, settings.path("policy").asText("")),
        setting,
        figures,
        log.seal().seal().isPresent() ? List.of() : shown(log, figures));
  }

  private static String judges(RunFigures figures) {
    TreeSet<String> judges = new TreeSet<>();
    figures.attempts().stream().map(AttemptFigures::judge).forEach(judges::add);
    judges.remove("");
    return judges.isEmpty() ? "none" : String.join(", ", judges);
  }

  private static void flatten(String name, JsonNode value, SequencedMap<String, String> setting) {
    if (name.equals("seal")) {
      setting.put(name, value.path("scheme").asText());
    } else if (value.isContainerNode()) {
      value
          .properties()
          .forEach(each -> flatten(name + "." + each.getKey(), each.getValue(), setting));
    } else if (!value.isNull() && !value.asText().isBlank()) {
      setting.put(name, value.asText());
    }
  }

  /** Reads attempts spread evenly over the run, each alone, as they are shown. */
  private static Iterable<Attempted> shown(RunLog log, RunFigures figures) {
    List<AttemptFigures> all = figures.attempts();
    int step = Math.max(1, all.size() / SHOWN);
    return () ->
        IntStream.range(0, Math.min(SHOWN, all.size()))
            .mapToObj(i -> log.read(all.get(i * step).id()))
            .flatMap(Optional::stream)
            .map(trajectory -> new Attempted(0, gold(log, trajectory), trajectory))
            .iterator();
  }

  private static String gold(RunLog log, Trajectory trajectory) {
    return Optional.ofNullable(log.items().get(trajectory.qaId()))
        .map(item -> item.answer())
        .orElse("");
  }
}
