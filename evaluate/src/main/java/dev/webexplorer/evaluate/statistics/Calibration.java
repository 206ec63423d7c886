package dev.webexplorer.evaluate.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How well what a policy said of its confidence fits what was right. The same answers give
 * different numbers under the definitions in use, so each has its name; all are over {@link #n}
 * answers that came with a confidence and a verdict.
 */
public final class Calibration {
  private static final int ITEMS_OF_A_BIN = 100;
  private static final int FIVE = 5;
  private static final int TEN = 10;

  private final List<Answer> answers;

  /** In any order. */
  public Calibration(List<Answer> answers) {
    this.answers =
        answers.stream()
            .sorted(Comparator.comparingDouble(Answer::confidence).thenComparing(Answer::id))
            .toList();
  }

  /**
   * An answer and how sure the policy said to be.
   *
   * @param id settles the order of equal confidences
   * @param confidence in 0..1
   */
  public record Answer(String id, double confidence, boolean correct) {
    public Answer {
      if (!(confidence >= 0 && confidence <= 1)) {
        throw new IllegalArgumentException("a confidence of " + confidence);
      }
    }
  }

  /**
   * Answers of like confidence.
   *
   * @param from lowest confidence that belongs to it
   * @param to first that does not; the last bin has 1 too
   */
  public record Bin(double from, double to, long n, double meanConfidence, double accuracy) {}

  /**
   * What would be left if only the surer answers were given.
   *
   * @param threshold least confidence of an answer that is given
   * @param coverage share of answers that are
   * @param risk share of them that are wrong
   */
  public record Coverage(double threshold, double coverage, double risk) {}

  /** How many answers it is over. */
  public int n() {
    return answers.size();
  }

  /**
   * As the published code of Humanity's Last Exam and BrowseComp-Plus, in 0..1: the root mean
   * square over bins of a hundred answers by confidence, without the last bin, which is dropped
   * there. Empty for fewer than 200 answers, where no bin is left.
   */
  public OptionalDouble hleCompatible() {
    List<List<Answer>> bins = hundreds();
    return bins.size() < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(rootMeanSquare(bins.subList(0, bins.size() - 1)));
  }

  /** The same with all bins, in 0..1; fewer than 200 answers are one bin. Empty for none. */
  public OptionalDouble allBins() {
    return answers.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(rootMeanSquare(hundreds()));
  }

  private List<List<Answer>> hundreds() {
    int count = Math.max(1, answers.size() / ITEMS_OF_A_BIN);
    List<List<Answer>> bins = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int end = i == count - 1 ? answers.size() : (i + 1) * ITEMS_OF_A_BIN;
      bins.add(answers.subList(i * ITEMS_OF_A_BIN, end));
    }
    return bins;
  }

  private double rootMeanSquare(List<List<Answer>> bins) {
    double sum = 0;
    for (List<Answer> bin : bins) {
      double gap = confidence(bin) - accuracy(bin);
      sum += (double) bin.size() / n() * gap * gap;
    }
    return Math.sqrt(sum);
  }

  /**
   * As BrowseComp-ZH, in 0..1: the mean distance over five bins of equal width; 1 belongs to the
   * last. Empty for no answer.
   */
  public OptionalDouble fiveBins() {
    return answers.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            bins(FIVE).stream()
                .mapToDouble(bin -> bin.n() * Math.abs(bin.accuracy() - bin.meanConfidence()) / n())
                .sum());
  }

  /** The mean square of confidence less outcome; 0 is perfect. Empty for no answer. */
  public OptionalDouble brier() {
    return answers.stream()
        .mapToDouble(answer -> Math.pow(answer.confidence() - (answer.correct() ? 1 : 0), 2))
        .average();
  }

  /** Returns ten bins of equal width without those that are empty, lowest first. */
  public List<Bin> reliability() {
    return bins(TEN);
  }

  private List<Bin> bins(int count) {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int place = i;
      List<Answer> own =
          answers.stream()
              .filter(answer -> Math.min(count - 1, bin(answer, count)) == place)
              .toList();
      if (!own.isEmpty()) {
        double width = 1.0 / count;
        bins.add(new Bin(i * width, (i + 1) * width, own.size(), confidence(own), accuracy(own)));
      }
    }
    return bins;
  }

  private static int bin(Answer answer, int count) {
    // 0.6·5 is 3, but 0.29·100 is not 29: what is a hair below a bound is on it
    return (int) (answer.confidence() * count + 1e-9);
  }

  /** Returns the risk for each confidence that was named, surest first. */
  public List<Coverage> riskCoverage() {
    List<Coverage> curve = new ArrayList<>();
    int wrong = 0;
    for (int i = answers.size() - 1; i >= 0; i--) {
      wrong += answers.get(i).correct() ? 0 : 1;
      int given = answers.size() - i;
      double confidence = answers.get(i).confidence();
      if (i == 0 || answers.get(i - 1).confidence() != confidence) {
        curve.add(new Coverage(confidence, (double) given / n(), (double) wrong / given));
      }
    }
    return curve;
  }

  private static double confidence(List<Answer> bin) {
    return bin.stream().mapToDouble(Answer::confidence).average().orElseThrow();
  }

  private static double accuracy(List<Answer> bin) {
    return bin.stream().mapToInt(answer -> answer.correct() ? 1 : 0).average().orElseThrow();
  }
}
