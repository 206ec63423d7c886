package dev.webexplorer.agent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.agent.models.CallFailure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** The circuit and the pace of an endpoint, by a clock of their own. */
class LimitsTest {
  private long now = 1_000_000;
  private final InstantSource clock = () -> Instant.ofEpochMilli(now);

  private static CallFailure down() {
    return new CallFailure(Kind.SERVER, "down");
  }

  @Test
  void circuit_opensAfterFailuresInARowAndLetsOneThrough() {
    Circuit circuit = new Circuit(clock);
    for (int i = 0; i < 11; i++) {
      circuit.failed(down());
    }
    assertThat(circuit.before()).isZero();

    circuit.failed(down());
    assertThat(circuit.before()).isEqualTo(Duration.ofSeconds(2));
    now += 2000;
    assertThat(circuit.before()).as("the probe").isZero();
    assertThat(circuit.before()).as("the others").isPositive();

    circuit.succeeded();
    assertThat(circuit.before()).isZero();
  }

  @Test
  void circuit_staysClosedWhenFailuresAreApartOrNotTheEndpoints() {
    Circuit circuit = new Circuit(clock);
    for (int i = 0; i < 100; i++) {
      circuit.failed(i % 5 == 0 ? down() : new CallFailure(Kind.RATE_LIMIT, "slow"));
      if (i % 7 == 0) {
        circuit.succeeded();
      }
    }
    assertThat(circuit.before()).isZero();
  }

  @Test
  void circuit_tellsTheSameReasonForEver() {
    Circuit circuit = new Circuit(clock);
    circuit.failed(new CallFailure(Kind.HOPELESS, "wrong key"));
    circuit.succeeded();

    assertThatThrownBy(circuit::before).hasMessage("wrong key");
  }

  @Test
  void pace_spreadsWhatIsTakenOverAMinute() {
    Pace pace = new Pace(60, clock);
    assertThat(pace.take(1)).isZero();
    assertThat(pace.take(1)).isZero();
    assertThat(pace.take(1)).isEqualTo(Duration.ofSeconds(1));
    assertThat(pace.take(1)).isEqualTo(Duration.ofSeconds(2));
    now += 60_000;
    assertThat(pace.take(30)).isZero();
    assertThat(pace.take(1)).isEqualTo(Duration.ofSeconds(29));
  }

  @Test
  void pace_withoutALimitNeverWaits() {
    Pace pace = new Pace(0, clock);
    assertThat(pace.take(1_000_000)).isZero();
    assertThat(pace.take(1_000_000)).isZero();
  }
}
