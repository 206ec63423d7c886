package dev.webexplorer.evaluate.statistics;

import java.util.List;

/** A share estimated from samples of parts of a whole, each of known size. */
public final class Stratified {
  private Stratified() {}

  /**
   * A part and what was seen of it.
   *
   * @param size of the part
   * @param sampled how many of it were looked at; at least one unless the part is empty
   * @param successes how many of these count
   */
  public record Stratum(long size, long sampled, long successes) {
    public Stratum {
      if (sampled > size || successes > sampled || successes < 0 || (sampled == 0 && size > 0)) {
        throw new IllegalArgumentException(successes + " of " + sampled + " looked at, of " + size);
      }
    }
  }

  /**
   * Returns the share in the whole. Each stratum's Wilson interval enters by the squares of its
   * distances from the stratum's share (MOVER: Zou and Donner 2008), less what is known since part
   * of the stratum was looked at; so a sample without a single error is not taken for certainty.
   *
   * @param strata at least one that is not empty
   */
  public static Estimate share(List<Stratum> strata) {
    double all = strata.stream().mapToLong(Stratum::size).sum();
    double share = 0;
    double below = 0;
    double above = 0;
    double variance = 0;
    for (Stratum stratum : strata) {
      if (stratum.size() == 0) {
        continue;
      }
      double weight = stratum.size() / all;
      double own = (double) stratum.successes() / stratum.sampled();
      double unseen = 1 - (double) stratum.sampled() / stratum.size();
      Interval wilson = Interval.wilson(stratum.successes(), stratum.sampled());
      share += weight * own;
      below += unseen * Math.pow(weight * (own - wilson.low()), 2);
      above += unseen * Math.pow(weight * (wilson.high() - own), 2);
      variance += unseen * weight * weight * own * (1 - own) / stratum.sampled();
    }
    Interval interval = new Interval(share - Math.sqrt(below), share + Math.sqrt(above));
    return new Estimate(
        share,
        Math.sqrt(variance),
        interval.within(0, 1),
        Estimate.Method.STRATIFIED,
        strata.stream().mapToLong(Stratum::sampled).sum());
  }
}
