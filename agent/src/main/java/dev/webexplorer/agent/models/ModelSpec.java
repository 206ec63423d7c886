package dev.webexplorer.agent.models;

import dev.webexplorer.agent.Pricing;
import dev.webexplorer.datasets.InputException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A model and where it answers.
 *
 * @param name as in configuration and in run files
 * @param baseUrl of the provider's API, such as {@code http://localhost:8000/v1}
 * @param model as the endpoint calls it
 * @param keyVariable environment variable that holds the key; empty for none
 * @param temperature empty: the endpoint's own, for models that take no other
 * @param topP empty: the endpoint's own
 * @param maxOutput most tokens of one message
 * @param contextWindow most tokens of prompt and message together
 * @param protocol how tools are spoken of
 * @param sendReasoning whether earlier reasoning is sent back, for models that want it
 * @param body further parameters of a request, as they are
 * @param prices empty when they are not known
 * @param provider whose API is spoken; default: OpenAI's
 */
public record ModelSpec(
    String name,
    URI baseUrl,
    String model,
    String keyVariable,
    OptionalDouble temperature,
    OptionalDouble topP,
    int maxOutput,
    int contextWindow,
    ProtocolChoice protocol,
    boolean sendReasoning,
    Map<String, Object> body,
    Optional<Prices> prices,
    Limits limits,
    Provider provider) {

  public static final int DEFAULT_MAX_OUTPUT = 8192;
  public static final int DEFAULT_CONTEXT_WINDOW = 128_000;
  private static final double TEMPERATURE = 0.6;
  private static final double TOP_P = 0.95;

  /** Dollars for a million tokens. */
  public record Prices(double input, double cached, double output) {}

  public ModelSpec {
    body = Map.copyOf(body);
    if (baseUrl.getHost() == null
        || !("http".equals(baseUrl.getScheme()) || "https".equals(baseUrl.getScheme()))) {
      throw new InputException(
          "model " + name + ": \"" + baseUrl + "\" is no address such as http://localhost:8000/v1");
    }
    if (baseUrl.getUserInfo() != null || baseUrl.getQuery() != null) {
      throw new InputException(
          "model "
              + name
              + ": the base URL may hold no name, password or query; keys go into the"
              + " environment");
    }
  }

  /** Returns a model with every default: temperature 0.6 and top-p 0.95 as in arXiv 2509.06501. */
  public static ModelSpec of(String name, URI baseUrl, String model) {
    return new ModelSpec(
        name,
        baseUrl,
        model,
        "",
        OptionalDouble.of(TEMPERATURE),
        OptionalDouble.of(TOP_P),
        DEFAULT_MAX_OUTPUT,
        DEFAULT_CONTEXT_WINDOW,
        ProtocolChoice.AUTO,
        false,
        Map.of(),
        Optional.empty(),
        Limits.DEFAULT,
        Provider.OPENAI);
  }

  public ModelSpec withProtocol(ProtocolChoice value) {
    return with(value, prices, limits, provider);
  }

  public ModelSpec withPrices(Prices value) {
    return with(protocol, Optional.of(value), limits, provider);
  }

  public ModelSpec withLimits(Limits value) {
    return with(protocol, prices, value, provider);
  }

  public ModelSpec withProvider(Provider value) {
    return with(protocol, prices, limits, value);
  }

  private ModelSpec with(
      ProtocolChoice protocol, Optional<Prices> prices, Limits limits, Provider provider) {
    return new ModelSpec(
        name,
        baseUrl,
        model,
        keyVariable,
        temperature,
        topP,
        maxOutput,
        contextWindow,
        protocol,
        sendReasoning,
        body,
        prices,
        limits,
        provider);
  }

  /** Returns what its tokens cost. */
  public Pricing pricing() {
    return prices
        .map(p -> Pricing.perMillion(p.input(), p.cached(), p.output()))
        .orElse(Pricing.UNKNOWN);
  }
}
