package dev.webexplorer.cli.commands;

import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Attempt;
import dev.webexplorer.agent.Question;
import dev.webexplorer.agent.TurnListener;
import dev.webexplorer.agent.models.Role;
import dev.webexplorer.browser.Web;
import dev.webexplorer.cli.ExitCode;
import dev.webexplorer.cli.options.BudgetOptions;
import dev.webexplorer.cli.options.CommonOptions;
import dev.webexplorer.cli.options.ModelOption;
import dev.webexplorer.cli.options.ModelRoles;
import dev.webexplorer.cli.options.Thinker;
import dev.webexplorer.cli.options.WebOption;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ask}: one question, answered as one watches. */
@Command(name = "ask", description = "Answer a question by exploring a web, turn by turn.")
@SuppressWarnings("NullAway.Init") // picocli fills them in
final class AskCommand implements Callable<Integer> {
  @Option(
      names = "--random-seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Seeds the policy's choices.")
  private long randomSeed;

  @Parameters(paramLabel = "QUESTION", description = "The question's text.")
  private String question;

  @Mixin private final WebOption web = new WebOption();
  @Mixin private final ModelOption model = new ModelOption();
  @Mixin private final BudgetOptions budget = new BudgetOptions();
  @Mixin private final CommonOptions common = new CommonOptions();
  private final Shell shell;

  AskCommand(Shell shell) {
    this.shell = shell;
  }

  private record Answered(
      Optional<String> answer,
      int turns,
      StopReason stopReason,
      List<Message> messages,
      OptionalDouble costUsd) {}

  @Override
  public Integer call() {
    Console console = common.console(shell);
    Question asked = new Question(question);
    try (ModelRoles roles =
            model.roles(shell, common.configFile(shell), Set.of(Role.SOLVER, Role.READER));
        Web explored = web.open(shell, console)) {
      Thinker thinker = roles.thinker(Role.SOLVER);
      Agent agent = budget.agent(thinker, explored, roles).build();
      Attempt attempt = new Attempt("ask", 0, randomSeed, explored.id().toString(), "");
      TurnListener shown = turn -> TurnText.of(turn).forEach(console::say);
      Trajectory trajectory = agent.run(asked, attempt, List.of(), shown);
      print(console, trajectory);
      return exitCode(trajectory.stopReason());
    }
  }

  private static void print(Console console, Trajectory trajectory) {
    String reason = trajectory.stopReason().name().toLowerCase(Locale.ROOT);
    if (trajectory.stopReason() != StopReason.ANSWERED) {
      console.warn(
          "stopped: "
              + reason
              + Optional.ofNullable(trajectory.unknown().get("error"))
                  .map(error -> ": " + error.asText())
                  .orElse(""));
    }
    if (console.json()) {
      console.printJson(
          new Answered(
              trajectory.answer(),
              trajectory.turns(),
              trajectory.stopReason(),
              trajectory.messages(),
              trajectory.costUsd()));
    } else {
      trajectory.answer().ifPresent(console::print);
    }
  }

  private static int exitCode(StopReason reason) {
    return switch (reason) {
      case ANSWERED -> ExitCode.DONE;
      case TURNS, CONTEXT, TIME, COST -> ExitCode.BUDGET;
      case LOOP -> ExitCode.SHORT;
      case ERROR -> ExitCode.FAILED;
      case CANCELLED -> ExitCode.INTERRUPTED;
    };
  }
}
