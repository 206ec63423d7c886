package dev.webexplorer.cli.commands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.Instructions;
import dev.webexplorer.agent.TokenCounter;
import dev.webexplorer.agent.ToolSpec;
import dev.webexplorer.agent.models.Tokenizers;
import dev.webexplorer.agent.protocol.Profile;
import dev.webexplorer.agent.protocol.TextProtocol;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.agent.tools.SearchTool;
import dev.webexplorer.cli.ExitCode;
import dev.webexplorer.cli.evaluate.EvaluationSource;
import dev.webexplorer.cli.options.CommonOptions;
import dev.webexplorer.cli.options.Quantities;
import dev.webexplorer.cli.options.ReadingOptions;
import dev.webexplorer.cli.options.SelectionOptions;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Counts;
import dev.webexplorer.cli.terminal.Progress;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.export.Card;
import dev.webexplorer.datasets.export.Dialect;
import dev.webexplorer.datasets.export.Export;
import dev.webexplorer.datasets.export.Form;
import dev.webexplorer.datasets.export.LengthLimit;
import dev.webexplorer.datasets.export.RunFiles;
import dev.webexplorer.datasets.export.Source;
import dev.webexplorer.datasets.export.Summary;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.evaluate.run.RunLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: a run's questions and trajectories as trainers read them. */
@Command(
    name = "export",
    description = "Write a run's questions and trajectories into files that trainers read.")
@SuppressWarnings("NullAway.Init") // picocli fills them in
final class ExportCommand implements Callable<Integer> {
  private static final List<ToolSpec> TOOLS = List.of(SearchTool.SPEC, BrowseTool.SPEC);

  enum TooLong {
    DROP,
    CUT
  }

  @Parameters(paramLabel = "RUN", description = "A run's directory.")
  private Path run;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private Form form;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder; an earlier export in it is replaced.")
  private Path out;

  @Option(
      names = "--qa",
      paramLabel = "FILE",
      showDefaultValue = Help.Visibility.NEVER,
      description = "The questions; default: the run's qa.jsonl.")
  private Optional<Path> qa = Optional.empty();

  @Option(
      names = "--clear",
      description = "Export a sealed benchmark's run although the files are in the clear.")
  private boolean clear;

  @Option(
      names = "--tokenizer",
      paramLabel = "MODEL",
      showDefaultValue = Help.Visibility.NEVER,
      description = {
        "Count tokens as this model does, such as gpt-4o; by a rule of thumb where its tokenizer",
        "is not known. The summary tells how many rows are how long."
      })
  private Optional<String> tokenizer = Optional.empty();

  @Option(
      names = "--max-tokens",
      paramLabel = "TOKENS",
      converter = Quantities.Tokens.class,
      showDefaultValue = Help.Visibility.NEVER,
      description = "Longest row; default: no limit.")
  private Optional<Integer> maxTokens = Optional.empty();

  @Option(
      names = "--too-long",
      paramLabel = "WHAT",
      defaultValue = "drop",
      description = "What becomes of a longer row: drop it, or cut whole turns from its end.")
  private TooLong tooLong;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "WebExplorer questions and trajectories",
      description = "The dataset's name on its card.")
  private String name;

  @Option(
      names = "--license",
      paramLabel = "ID",
      defaultValue = "other",
      description = "The dataset's licence on its card, as the hub names it.")
  private String license;

  @Option(
      names = "--source-license",
      paramLabel = "TEXT",
      defaultValue = "under the terms of the sites they are from, which this card cannot tell.",
      showDefaultValue = Help.Visibility.NEVER,
      description = "The terms of the pages that are quoted, for the card.")
  private String sourceLicense;

  @Mixin private final SelectionOptions selection = new SelectionOptions();
  @Mixin private final ReadingOptions reading = new ReadingOptions();
  @Mixin private final CommonOptions common = new CommonOptions();
  private final Shell shell;

  ExportCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Console console = common.console(shell);
    if (!Files.isDirectory(run)) {
      throw new InputException(run + ": no such folder; name a run's directory");
    }
    Export export = new Export(source(), form, selection.wanted(), dialect(), limit());
    Card.Words words = new Card.Words(name, license, sourceLicense, command());
    try (Progress progress = console.progress("rows", -1)) {
      Summary summary = export.write(out, words, rows -> progress.at(rows, -1));
      tell(console, summary);
      return summary.rejected() > 0 ? ExitCode.SHORT : ExitCode.DONE;
    }
  }

  /** An evaluation keeps its questions in another file, and sealed when its benchmark is. */
  private Source source() {
    if (!Files.exists(run.resolve(RunLog.ITEMS))) {
      return new RunFiles(run, qa.orElse(run.resolve("qa.jsonl")), reading.read());
    }
    RunLog log = RunLog.open(run);
    if (log.seal().seal().isPresent() && !clear) {
      throw new InputException(
          run + ": its benchmark is sealed and an export is in the clear; --clear writes it");
    }
    return new EvaluationSource(log);
  }

  private static Dialect dialect() {
    List<JsonNode> tools = TOOLS.stream().map(ExportCommand::function).toList();
    return new Dialect(
        Instructions.DEFAULT, tools, new TextProtocol(Profile.HERMES, TOOLS)::render);
  }

  private static JsonNode function(ToolSpec tool) {
    ObjectNode type = Json.mapper().createObjectNode().put("type", "function");
    type.putObject("function")
        .put("name", tool.name())
        .put("description", tool.description())
        .set("parameters", tool.parameters());
    return type;
  }

  private Optional<LengthLimit> limit() {
    if (tokenizer.isEmpty() && maxTokens.isEmpty()) {
      return Optional.empty();
    }
    TokenCounter counter = tokenizer.map(Tokenizers::of).orElse(TokenCounter.ESTIMATE);
    long most = maxTokens.map(Integer::longValue).orElse(Long.MAX_VALUE);
    return Optional.of(new LengthLimit(counter::count, most, tooLong == TooLong.CUT));
  }

  /** How the export is made again, without where its files stand on this machine. */
  private String command() {
    return "webexplorer export %s --format %s".formatted(run.getFileName(), form);
  }

  private static String told(Summary summary, String split, long rows) {
    return "  %s: %,d rows of %,d questions and %,d trajectories"
        .formatted(
            split,
            rows,
            summary.questions().getOrDefault(split, 0L),
            summary.trajectories().getOrDefault(split, 0L));
  }

  private void tell(Console console, Summary summary) {
    if (console.json()) {
      console.printJson(summary);
      return;
    }
    console.print(out + ": " + form);
    summary.rows().forEach((split, rows) -> console.print(told(summary, split, rows)));
    summary.files().forEach(file -> console.print("  " + file));
    if (form.ofTrajectories() && !summary.leftOut().isEmpty()) {
      console.say("trajectories left out: " + Counts.text(summary.leftOut()));
    }
    if (!summary.tokens().isEmpty()) {
      console.say("rows by tokens: %s; most %d".formatted(summary.tokens(), summary.mostTokens()));
    }
    if (summary.tooLong() + summary.cut() > 0) {
      console.say(
          "%d rows were too long, %d lost turns at their end"
              .formatted(summary.tooLong(), summary.cut()));
    }
    if (summary.rejected() > 0) {
      console.warn(summary.rejected() + " bad lines were set aside in a .rejected file");
    }
  }
}
