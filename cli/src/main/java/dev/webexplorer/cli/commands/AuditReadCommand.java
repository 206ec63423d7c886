package dev.webexplorer.cli.commands;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.cli.ExitCode;
import dev.webexplorer.cli.options.CommonOptions;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.evaluate.compare.Audit;
import dev.webexplorer.evaluate.compare.AuditSheet;
import dev.webexplorer.evaluate.run.RunLog;
import dev.webexplorer.evaluate.statistics.Interval;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code audit RUN read}: reads marks back. */
@Command(name = "read", description = "Read the marks of a sheet and correct the accuracy by them.")
@SuppressWarnings("NullAway.Init") // picocli fills them in
final class AuditReadCommand implements Callable<Integer> {
  @ParentCommand private AuditCommand audit;

  @Parameters(paramLabel = "FILE", description = "The sheet that was marked.")
  private Path file;

  @Mixin private final CommonOptions common = new CommonOptions();
  private final Shell shell;

  AuditReadCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Console console = common.console(shell);
    Audit found = Audit.of(RunLog.open(audit.folder()).figures(), AuditSheet.read(file));
    if (console.json()) {
      console.printJson(json(found));
      return ExitCode.DONE;
    }
    Interval interval = found.accuracy().interval();
    console.print(
        String.format(
            Locale.ROOT,
            "accuracy %.1f%% (95%%: %.1f–%.1f) by %d marks; the judge has %.1f%%",
            100 * found.accuracy().value(),
            100 * interval.low(),
            100 * interval.high(),
            found.marked(),
            100 * found.judged().orElse(0)));
    found
        .strata()
        .forEach((kind, stratum) ->
            console.print(
                "called %s: %d of %d marked, %d of them right"
                    .formatted(
                        kind.name().toLowerCase(Locale.ROOT),
                        stratum.sampled(),
                        stratum.size(),
                        stratum.successes())));
    found
        .agreement()
        .ifPresent(share ->
            console.print(
                String.format(
                    Locale.ROOT,
                    "person and judge agree on %.1f%%%s",
                    100 * share,
                    found.kappa().isPresent()
                        ? String.format(Locale.ROOT, ", κ = %.2f", found.kappa().getAsDouble())
                        : "")));
    return ExitCode.DONE;
  }

  private static ObjectNode json(Audit found) {
    ObjectNode json = Json.mapper().createObjectNode();
    json.put("accuracy", found.accuracy().value());
    json.putArray("interval")
        .add(found.accuracy().interval().low())
        .add(found.accuracy().interval().high());
    json.put("marked", found.marked());
    json.set("judged_accuracy", Json.mapper().valueToTree(found.judged()));
    json.set("agreement", Json.mapper().valueToTree(found.agreement()));
    json.set("kappa", Json.mapper().valueToTree(found.kappa()));
    return json;
  }
}
