package dev.webexplorer.agent.models;

import dev.webexplorer.agent.server.ModelServer;
import java.time.Duration;

/** Endpoints of a server on loopback, quick to try again. */
final class TestingEndpoint {
  static final Limits QUICK =
      new Limits(
          64,
          0,
          0,
          Duration.ofSeconds(5),
          Duration.ofMillis(1),
          Duration.ofMillis(20),
          Duration.ofSeconds(20));

  private TestingEndpoint() {}

  static ModelSpec spec(ModelServer server) {
    return ModelSpec.of("testing", server.baseUrl(), "fake")
        .withLimits(QUICK)
        .withPrices(new ModelSpec.Prices(2, 1, 10));
  }

  static ChatPolicy policy(ModelServer server, ProtocolChoice protocol) {
    return new ChatPolicy(Endpoint.of(spec(server).withProtocol(protocol), ""));
  }
}
