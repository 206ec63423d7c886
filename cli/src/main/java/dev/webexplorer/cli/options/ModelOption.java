package dev.webexplorer.cli.options;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.PageReader;
import dev.webexplorer.agent.Pricing;
import dev.webexplorer.agent.TokenCounter;
import dev.webexplorer.agent.models.ChatPolicy;
import dev.webexplorer.agent.models.Endpoint;
import dev.webexplorer.agent.models.ModelReader;
import dev.webexplorer.agent.models.ModelSpec;
import dev.webexplorer.agent.models.ProtocolChoice;
import dev.webexplorer.agent.models.Tokenizers;
import dev.webexplorer.agent.rules.RulePageReader;
import dev.webexplorer.agent.rules.RulePolicy;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.jsonl.Json;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/** What thinks. */
public final class ModelOption {
  private static final String RULES = "rules";

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      showDefaultValue = Help.Visibility.NEVER,
      description = {
        "What picks the next step: rules, which need no model and no network (the default),",
        "a model named in webexplorer.yaml, or BASE_URL#MODEL."
      })
  private Optional<String> model = Optional.empty();

  @Option(
      names = "--page-reader",
      paramLabel = "MODEL",
      showDefaultValue = Help.Visibility.NEVER,
      description = "What reads pages, named like --model; default: rules.")
  private Optional<String> reader = Optional.empty();

  @Option(
      names = "--protocol",
      paramLabel = "PROTOCOL",
      showDefaultValue = Help.Visibility.NEVER,
      description = "How a model is told of tools: auto (the default), native, text or search-r1.")
  private Optional<String> protocol = Optional.empty();

  /** Returns what solves questions; made anew at each call. */
  public Thinker solver(Shell shell, Path configFile) {
    return thinker("solver", shell, configFile);
  }

  private Thinker thinker(String role, Shell shell, Path configFile) {
    ModelNames names = ModelNames.of(shell, configFile);
    String name = model.or(() -> names.role(role)).orElse(RULES);
    String readerName = reader.or(() -> names.role("reader")).orElse(RULES);
    ObjectNode settings = Json.mapper().createObjectNode();
    PageReader pages = new RulePageReader();
    if (!readerName.equals(RULES)) {
      Endpoint endpoint = names.endpoint(readerName, Optional.empty());
      pages = new ModelReader(endpoint);
      settings.set("reader", ModelNames.settings(endpoint.spec()));
    }
    if (name.equals(RULES)) {
      return new Thinker(
          new RulePolicy(),
          pages,
          Pricing.FREE,
          TokenCounter.ESTIMATE,
          Integer.MAX_VALUE,
          settings);
    }
    Endpoint endpoint = names.endpoint(name, protocol.map(ProtocolChoice::of));
    ModelSpec spec = endpoint.spec();
    settings.set("model", ModelNames.settings(spec));
    return new Thinker(
        new ChatPolicy(endpoint),
        pages,
        spec.pricing(),
        Tokenizers.of(spec.model()),
        spec.contextWindow(),
        settings);
  }
}
