package dev.webexplorer.agent.rules;

/** A small number for each thing, different from attempt to attempt, that orders near equals. */
record Chance(long randomSeed, int attempt) {
  private static final double MOST = 0.05;

  double of(String thing) {
    long bits = mix(mix(randomSeed + 0x9e3779b97f4a7c15L * (attempt + 1)) ^ thing.hashCode());
    return MOST * ((bits >>> 11) * 0x1.0p-53);
  }

  /** The finalizer of SplitMix64. */
  private static long mix(long value) {
    long bits = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
    return bits ^ (bits >>> 31);
  }
}
