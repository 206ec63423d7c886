package dev.webexplorer.cli.options;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.PageReader;
import dev.webexplorer.agent.Pricing;
import dev.webexplorer.agent.TokenCounter;
import dev.webexplorer.agent.models.ChatPolicy;
import dev.webexplorer.agent.models.Endpoint;
import dev.webexplorer.agent.models.ModelReader;
import dev.webexplorer.agent.models.ModelSpec;
import dev.webexplorer.agent.models.Role;
import dev.webexplorer.agent.models.Tokenizers;
import dev.webexplorer.agent.rules.RulePageReader;
import dev.webexplorer.agent.rules.RulePolicy;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.Usage;
import dev.webexplorer.datasets.jsonl.Json;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which model has which role in one run of a command. Whoever needs a model asks here for the
 * endpoint of its role; roles of the same model share one endpoint, and so its limits.
 */
public final class ModelRoles implements AutoCloseable {
  static final String RULES = "rules";

  private final Map<Role, Optional<Endpoint>> endpoints;
  private final PageReader reader;
  private final Runnable end;

  /**
   * @param endpoints of the roles that the command has; empty for rules
   * @param end done when the command is
   */
  ModelRoles(Map<Role, Optional<Endpoint>> endpoints, Runnable end) {
    this.endpoints = new EnumMap<>(endpoints);
    this.end = end;
    this.reader =
        endpoints
            .getOrDefault(Role.READER, Optional.empty())
            .<PageReader>map(ModelReader::new)
            .orElseGet(RulePageReader::new);
  }

  /**
   * Returns the endpoint of a role's model; empty for rules.
   *
   * @throws IllegalArgumentException when the command did not say that it has this role
   */
  public Optional<Endpoint> endpoint(Role role) {
    Optional<Endpoint> endpoint = endpoints.get(role);
    if (endpoint == null) {
      throw new IllegalArgumentException("nobody is the " + role + " of this command");
    }
    return endpoint;
  }

  /** Returns what reads pages, shared by all who have them read. */
  public PageReader reader() {
    return reader;
  }

  /** Returns an agent's mind: the role's model, or the rules that solve. */
  public Thinker thinker(Role role) {
    return endpoint(role)
        .map(this::thinker)
        .orElseGet(() ->
            new Thinker(
                new RulePolicy(), reader, Pricing.FREE, TokenCounter.ESTIMATE, Integer.MAX_VALUE));
  }

  private Thinker thinker(Endpoint endpoint) {
    ModelSpec spec = endpoint.spec();
    return new Thinker(
        new ChatPolicy(endpoint),
        reader,
        spec.pricing(),
        Tokenizers.of(spec.model()),
        spec.contextWindow());
  }

  /** Returns the name of a role's model, or {@code rules}. */
  public String name(Role role) {
    return endpoint(role).map(endpoint -> endpoint.spec().name()).orElse(RULES);
  }

  /** Returns whether no role has a model. */
  public boolean rulesOnly() {
    return endpoints.values().stream().allMatch(Optional::isEmpty);
  }

  /**
   * Refuses to go on unless every model has a price.
   *
   * @param option that needs it
   */
  void needPrices(String option) {
    endpoints.forEach((role, endpoint) -> {
      if (endpoint.isPresent() && endpoint.get().spec().pricing().usd(Usage.NONE).isEmpty()) {
        throw new InputException(
            "%s needs prices, and the %s's model %s has none: give it a price in webexplorer.yaml"
                .formatted(option, role, endpoint.get().spec().name()));
      }
    });
  }

  /** Returns what results depend on, of every role that has a model. */
  public ObjectNode settings() {
    ObjectNode settings = Json.mapper().createObjectNode();
    endpoints.forEach((role, endpoint) ->
        endpoint.ifPresent(
            model -> settings.set(role.toString(), ModelNames.settings(model.spec()))));
    return settings;
  }

  /**
   * Ends a record of calls.
   *
   * @throws dev.webexplorer.cli.IncompleteException when calls were asked of a record that are not
   *     in it
   */
  @Override
  public void close() {
    end.run();
  }
}
