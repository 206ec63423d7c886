package dev.webexplorer.agent.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** When a model server misbehaves. Thread-safe. */
@FunctionalInterface
public interface Faults {

  Faults NONE = asked -> Optional.empty();

  Optional<Fault> of(Asked asked);

  /**
   * Returns faults for a share of the calls, chosen by the call's number.
   *
   * @param share from 0 to 1
   */
  static Faults share(double share, Set<Fault> kinds, long randomSeed) {
    List<Fault> choice = new ArrayList<>(kinds);
    return asked -> {
      RandomGenerator random =
          RandomGeneratorFactory.of("SplittableRandom").create(randomSeed * 31 + asked.number());
      return random.nextDouble() < share
          ? Optional.of(choice.get(random.nextInt(choice.size())))
          : Optional.empty();
    };
  }
}
