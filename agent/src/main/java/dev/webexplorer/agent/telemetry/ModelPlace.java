package dev.webexplorer.agent.telemetry;

import io.opentelemetry.api.common.Attributes;
import java.net.URI;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A model and where it answers.
 *
 * @param provider whose API it speaks, as the conventions name it
 * @param model as the endpoint calls it
 */
public record ModelPlace(
    String provider, String model, URI address, OptionalDouble temperature, OptionalDouble topP) {

  /** Returns what a measurement has of it. */
  Attributes identity() {
    return Attributes.builder()
        .put(GenAi.OPERATION, GenAi.CHAT)
        .put(GenAi.PROVIDER, provider)
        .put(GenAi.REQUEST_MODEL, model)
        .put(GenAi.SERVER_ADDRESS, address.getHost())
        .put(GenAi.SERVER_PORT, port())
        .build();
  }

  private long port() {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return "https".equals(address.getScheme().toLowerCase(Locale.ROOT)) ? 443 : 80;
  }
}
