package dev.webexplorer.cli.commands;

import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.RunBudget;
import dev.webexplorer.agent.models.Role;
import dev.webexplorer.agent.run.Rollout;
import dev.webexplorer.agent.run.RunConfiguration;
import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.browser.Web;
import dev.webexplorer.cli.ExitCode;
import dev.webexplorer.cli.options.BudgetOptions;
import dev.webexplorer.cli.options.CommonOptions;
import dev.webexplorer.cli.options.ModelOption;
import dev.webexplorer.cli.options.ModelRoles;
import dev.webexplorer.cli.options.ReadingOptions;
import dev.webexplorer.cli.options.Rounds;
import dev.webexplorer.cli.options.RunBudgetOptions;
import dev.webexplorer.cli.options.RunOptions;
import dev.webexplorer.cli.options.Thinker;
import dev.webexplorer.cli.options.WebOption;
import dev.webexplorer.cli.rollout.QuestionFile;
import dev.webexplorer.cli.rollout.RolloutResults;
import dev.webexplorer.cli.rollout.RolloutTotals;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Progress;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.jsonl.JsonLinesWriter;
import dev.webexplorer.evaluate.judge.MatchJudge;
import dev.webexplorer.evaluate.report.HtmlReport;
import dev.webexplorer.evaluate.report.RoundTable;
import dev.webexplorer.evaluate.report.RunReport;
import dev.webexplorer.evaluate.reward.RewardStyle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollout}: k attempts at each question of a file. */
@Command(
    name = "rollout",
    description = "Solve the questions of a file, k attempts at each, and judge the answers.")
@SuppressWarnings("NullAway.Init") // picocli fills them in
final class RolloutCommand implements Callable<Integer> {
  @Option(names = "--qa", required = true, paramLabel = "FILE", description = "The questions.")
  private Path qa;

  @Option(
      names = "-k",
      paramLabel = "N",
      defaultValue = "4",
      description = "Attempts at each question.")
  private int attempts;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "" + Long.MAX_VALUE,
      showDefaultValue = Help.Visibility.NEVER,
      description = "Take only the first questions.")
  private long limit;

  @Option(
      names = "--rounds",
      paramLabel = "WHICH",
      defaultValue = "last",
      description = "What is asked of an evolved question: its last round, or all of them.")
  private Rounds rounds;

  @Option(
      names = "--reward",
      paramLabel = "STYLE",
      defaultValue = "webexplorer",
      description = {
        "What attempts are worth: webexplorer, 0.2 for the format and 1 for a correct answer,",
        "or router-r1, -1 for a wrong format, else 1 or 0."
      })
  private RewardStyle reward;

  @Mixin private final WebOption web = new WebOption();
  @Mixin private final ModelOption model = new ModelOption();
  @Mixin private final RunOptions run = new RunOptions();
  @Mixin private final BudgetOptions budget = new BudgetOptions();
  @Mixin private final RunBudgetOptions runBudget = new RunBudgetOptions();
  @Mixin private final ReadingOptions reading = new ReadingOptions();
  @Mixin private final CommonOptions common = new CommonOptions();
  private final Shell shell;

  RolloutCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (attempts < 1 || limit < 1) {
      throw new InputException("-k and --limit must be at least 1");
    }
    Console console = common.console(shell);
    QuestionFile file = new QuestionFile(qa, reading.read(), limit);
    QuestionFile.Checked checked = file.check();
    try (ModelRoles roles =
            model.roles(shell, common.configFile(shell), Set.of(Role.SOLVER, Role.READER));
        Web explored = web.openFor(run.folder(), shell, console);
        RunDirectory directory = run.open(configuration(explored, roles, checked))) {
      RunBudget spending = runBudget.budget(directory, roles);
      Thinker thinker = roles.thinker(Role.SOLVER);
      Agent agent = budget.agent(thinker, explored, roles).runBudget(spending).build();
      RolloutResults results = solve(console, file, checked, agent, roles, explored, directory);
      Path report = directory.folder().resolve("report.html");
      HtmlReport.write(report(results, roles, explored), report);
      return told(console, results, directory, report, checked);
    }
  }

  private RolloutResults solve(
      Console console,
      QuestionFile file,
      QuestionFile.Checked checked,
      Agent agent,
      ModelRoles roles,
      Web explored,
      RunDirectory directory)
      throws InterruptedException {
    long all = rounds == Rounds.LAST ? checked.questions() * attempts : -1;
    try (Progress progress = console.progress("attempts", all);
        JsonLinesWriter out = directory.results("trajectories.jsonl");
        JsonLinesWriter asked = directory.results("qa.jsonl");
        Stream<QaPair> questions = file.read()) {
      RolloutResults results =
          new RolloutResults(new MatchJudge(), reward, out, done -> progress.at(done, all));
      new Rollout(
              directory,
              agent,
              attempts,
              run.concurrency(roles),
              run.randomSeed(),
              explored.id().toString())
          .run(questions.peek(asked::write).flatMap(rounds::of).map(results::ask), results);
      results.finish();
      out.commit();
      asked.commit();
      return results;
    }
  }

  /** More attempts or questions are no other run: what is finished already is taken as it is. */
  private RunConfiguration configuration(
      Web explored, ModelRoles roles, QuestionFile.Checked checked) throws IOException {
    return RunSetting.of("rollout", explored, roles, run.randomSeed(), budget)
        .with("questions", checked.digest())
        .configuration();
  }

  private RunReport report(RolloutResults results, ModelRoles roles, Web explored) {
    SequencedMap<String, String> setting = new LinkedHashMap<>();
    setting.put("Questions", qa.toString());
    setting.put("Web", explored.id().toString());
    setting.put("Policy", roles.name(Role.SOLVER));
    setting.put("Reward", reward.toString());
    setting.put("Attempts at each", Integer.toString(attempts));
    setting.put("Random seed", Long.toString(run.randomSeed()));
    long questions = results.totals().summary("").questions();
    return new RunReport(
        "Rollout of " + qa.getFileName(),
        setting,
        new RunReport.Intake(questions, questions, new LinkedHashMap<>()),
        results.tally().figures(),
        results.questions(),
        results.attempts());
  }

  private static int told(
      Console console,
      RolloutResults results,
      RunDirectory directory,
      Path report,
      QuestionFile.Checked checked) {
    RolloutTotals totals = results.totals();
    if (console.json()) {
      console.printJson(totals.summary(directory.run()));
    } else {
      console.print(RoundTable.text(results.tally().figures()).toString());
    }
    console.say("report: " + report);
    totals.failures().forEach(console::warn);
    if (checked.rejected() > 0) {
      console.warn(checked.rejected() + " bad lines were set aside in a .rejected file");
    }
    if (totals.failed() > 0) {
      console.warn(totals.failed() + " attempts failed; the same command tries them again");
    }
    return totals.failed() + checked.rejected() > 0 ? ExitCode.SHORT : ExitCode.DONE;
  }
}
