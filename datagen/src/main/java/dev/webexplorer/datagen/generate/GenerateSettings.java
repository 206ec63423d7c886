package dev.webexplorer.datagen.generate;

import dev.webexplorer.datasets.InputException;

/**
 * What to generate.
 *
 * @param count accepted questions wanted, at least 1
 * @param rounds evolution rounds, at least 1
 * @param maxSeeds most seeds drawn
 * @param concurrency most seeds or attempts at work at once
 */
public record GenerateSettings(
    int count, int rounds, int maxSeeds, long randomSeed, int concurrency) {
  public GenerateSettings {
    if (count < 1 || rounds < 1 || maxSeeds < 1) {
      throw new InputException("--count, --rounds and --max-seeds must be at least 1");
    }
  }
}
