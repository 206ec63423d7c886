package dev.webexplorer.cli.commands;

import dev.webexplorer.agent.rules.RulePolicy;
import dev.webexplorer.agent.server.Conduct;
import dev.webexplorer.agent.server.ModelServer;
import dev.webexplorer.agent.server.PolicyResponder;
import dev.webexplorer.browser.Web;
import dev.webexplorer.cli.ExitCode;
import dev.webexplorer.cli.options.CommonOptions;
import dev.webexplorer.cli.options.LiveOptions;
import dev.webexplorer.cli.options.Quantities;
import dev.webexplorer.cli.options.WebOption;
import dev.webexplorer.cli.rollout.QuestionFile;
import dev.webexplorer.cli.serve.ApiServer;
import dev.webexplorer.cli.serve.Browsing;
import dev.webexplorer.cli.serve.Endpoint;
import dev.webexplorer.cli.serve.Retrieval;
import dev.webexplorer.cli.serve.Rewarding;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.jsonl.ReadOptions;
import dev.webexplorer.evaluate.judge.MatchJudge;
import dev.webexplorer.evaluate.reward.RewardStyle;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: a web and rewards for trainers, or an endpoint to try a set-up with. */
@Command(
    name = "serve",
    description = {
      "Serve a web and rewards to trainers over HTTP, or a fake model.",
      "/retrieve, /search, /open, and /reward with --qa; with --fake, an OpenAI-compatible"
          + " endpoint",
      "with rules behind it."
    })
@SuppressWarnings("NullAway.Init") // picocli fills them in
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--web",
      paramLabel = "WEB",
      showDefaultValue = Help.Visibility.NEVER,
      description = "The web to serve: local:DIR, world:NUMBER[,PAGES], replay:FILE or live.")
  private Optional<String> web = Optional.empty();

  @Option(
      names = "--qa",
      paramLabel = "FILE",
      showDefaultValue = Help.Visibility.NEVER,
      description = "Questions with their answers, for /reward.")
  private Optional<Path> qa = Optional.empty();

  @Option(
      names = "--reward",
      paramLabel = "STYLE",
      defaultValue = "webexplorer",
      description = "How format and answer become one number: ${COMPLETION-CANDIDATES}.")
  private RewardStyle style;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Where to listen; an address that others can reach needs --token.")
  private String bind;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      defaultValue = "",
      showDefaultValue = Help.Visibility.NEVER,
      description = "What requests must bring; best by WEBEXPLORER_TOKEN.")
  private String token;

  @Option(
      names = "--fake",
      description = "Rules answer as if they were a model: for trying out, never for results.")
  private boolean fake;

  @Option(names = "--port", paramLabel = "N", defaultValue = "8000", description = "0: any.")
  private int port;

  @Option(
      names = "--latency",
      paramLabel = "TIME",
      defaultValue = "0s",
      converter = Quantities.Time.class,
      description = "How long an answer of --fake takes.")
  private Duration latency;

  @Mixin private final LiveOptions live = new LiveOptions();
  @Mixin private final CommonOptions common = new CommonOptions();
  private final Shell shell;

  ServeCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (fake == web.isPresent()) {
      throw new InputException("serve needs --web WEB, or --fake: one of them");
    }
    Console console = common.console(shell);
    try {
      return fake ? model(console) : trainer(web.orElseThrow(), console);
    } catch (UncheckedIOException e) {
      throw new InputException(
          bind + " port " + port + " cannot be listened at; choose another with --port", e);
    }
  }

  private int model(Console console) throws InterruptedException {
    PolicyResponder rules = new PolicyResponder(new RulePolicy());
    try (ModelServer server = ModelServer.start(port, rules, Conduct.GOOD.withLatency(latency))) {
      console.print(server.baseUrl().toString());
      console.say("try it with --model " + server.baseUrl() + "#rules; Ctrl-C ends it");
      new CountDownLatch(1).await();
      return ExitCode.DONE;
    }
  }

  /** What {@code GET /} tells. */
  private record About(String web, Iterable<String> endpoints) {}

  private int trainer(String name, Console console) throws InterruptedException {
    InetSocketAddress at = address();
    Optional<Endpoint> reward = qa.map(this::rewarding);
    try (Web opened = WebOption.open(name, live, shell, console)) {
      Browsing browsing = new Browsing(opened);
      Map<String, Endpoint> endpoints = new TreeMap<>();
      endpoints.put("/retrieve", new Retrieval(opened));
      endpoints.put("/search", browsing::search);
      endpoints.put("/open", browsing::open);
      reward.ifPresent(endpoint -> endpoints.put("/reward", endpoint));
      About about = new About(opened.id().toString(), endpoints.keySet());
      ApiServer.Access access = new ApiServer.Access(token);
      try (ApiServer server = ApiServer.start(at, access, about, endpoints, console::warn)) {
        console.print(server.url().toString());
        console.say(String.join(", ", endpoints.keySet()) + " are served; Ctrl-C ends it");
        new CountDownLatch(1).await();
        return ExitCode.DONE;
      }
    }
  }

  private InetSocketAddress address() {
    try {
      InetAddress address = InetAddress.getByName(bind);
      if (!address.isLoopbackAddress() && token.isBlank()) {
        throw new InputException(
            "--bind " + bind + " lets others ask: set WEBEXPLORER_TOKEN to what they must bring");
      }
      return new InetSocketAddress(address, port);
    } catch (UnknownHostException e) {
      throw new InputException("--bind " + bind + ": no address of this machine", e);
    }
  }

  private Endpoint rewarding(Path file) {
    QuestionFile questions = new QuestionFile(file, ReadOptions.DEFAULT, Long.MAX_VALUE);
    questions.check();
    try (Stream<QaPair> pairs = questions.read()) {
      return new Rewarding(
          pairs.collect(Collectors.toMap(QaPair::id, Function.identity())),
          new MatchJudge(),
          style);
    }
  }
}
