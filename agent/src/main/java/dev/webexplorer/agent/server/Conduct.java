package dev.webexplorer.agent.server;

import java.time.Duration;
import java.util.Optional;

/**
 * How a model server behaves.
 *
 * @param latency from a request's end to its answer
 * @param key what a client must send as bearer; empty for none
 */
public record Conduct(Duration latency, Faults faults, Optional<String> key) {

  /** At once, without a fault, to anyone. */
  public static final Conduct GOOD = new Conduct(Duration.ZERO, Faults.NONE, Optional.empty());

  public Conduct withLatency(Duration value) {
    return new Conduct(value, faults, key);
  }

  public Conduct withFaults(Faults value) {
    return new Conduct(latency, value, key);
  }

  public Conduct withKey(String value) {
    return new Conduct(latency, faults, Optional.of(value));
  }
}
