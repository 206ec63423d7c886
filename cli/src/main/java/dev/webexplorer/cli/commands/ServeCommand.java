package dev.webexplorer.cli.commands;

import dev.webexplorer.agent.rules.RulePolicy;
import dev.webexplorer.agent.server.Conduct;
import dev.webexplorer.agent.server.ModelServer;
import dev.webexplorer.agent.server.PolicyResponder;
import dev.webexplorer.cli.ExitCode;
import dev.webexplorer.cli.options.CommonOptions;
import dev.webexplorer.cli.options.Quantities;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.InputException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve --fake}: an endpoint to try a set-up with. */
@Command(
    name = "serve",
    description = "Serve an OpenAI-compatible endpoint on loopback, with rules behind it.")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli fills them in; --fake is a consent
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--fake",
      required = true,
      description = "Rules answer as if they were a model: for trying out, never for results.")
  private boolean fake;

  @Option(names = "--port", paramLabel = "N", defaultValue = "8000", description = "0: any.")
  private int port;

  @Option(
      names = "--latency",
      paramLabel = "TIME",
      defaultValue = "0s",
      converter = Quantities.Time.class,
      description = "How long an answer takes.")
  private Duration latency;

  @Mixin private final CommonOptions common = new CommonOptions();
  private final Shell shell;

  ServeCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws InterruptedException {
    Console console = common.console(shell);
    PolicyResponder rules = new PolicyResponder(new RulePolicy());
    try (ModelServer server = ModelServer.start(port, rules, Conduct.GOOD.withLatency(latency))) {
      console.print(server.baseUrl().toString());
      console.say("try it with --model " + server.baseUrl() + "#rules; Ctrl-C ends it");
      new CountDownLatch(1).await();
      return ExitCode.DONE;
    } catch (UncheckedIOException e) {
      throw new InputException(
          "port " + port + " cannot be listened at; choose another with --port", e);
    }
  }
}
