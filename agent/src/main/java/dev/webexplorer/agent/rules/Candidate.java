package dev.webexplorer.agent.rules;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A page that may be the answer, or lead to it, with the best that was seen for each constraint.
 */
final class Candidate {
  private static final double HOPPED = 0.9;
  private static final double OTHER_KIND = 0.2;
  private static final double THROUGH = 0.4;

  final String title;
  final int ordinal;
  final boolean inQuestion;
  final double[] own;
  final double[] linked;

  /** What its page says of each constraint, whoever it is about. */
  final double[] says;

  private final List<Constraint> constraints;

  /** By constraint, what it was named beside where it meets that. */
  private final Map<Integer, Set<Candidate>> beside = new HashMap<>();

  /** Empty as long as it is only a name. */
  String url;

  double searchRank;
  boolean opened;
  boolean failed;
  double fit = 0.3;

  Candidate(
      String url, String title, int ordinal, boolean inQuestion, List<Constraint> constraints) {
    this.url = url;
    this.title = title;
    this.ordinal = ordinal;
    this.inQuestion = inQuestion;
    this.constraints = constraints;
    this.own = new double[constraints.size()];
    this.linked = new double[constraints.size()];
    this.says = new double[constraints.size()];
  }

  /** Returns whether the other is this one or only a part of its name. */
  boolean isAlso(Candidate other) {
    return other == this
        || (other.url.isEmpty()
            && (title.endsWith(" " + other.title) || title.startsWith(other.title + " ")));
  }

  void beside(int constraint, Candidate other) {
    if (other != this) {
      beside.computeIfAbsent(constraint, key -> new LinkedHashSet<>()).add(other);
    }
  }

  /** Returns how well it meets a constraint; one on a hop is met by what it was named beside. */
  double met(int constraint) {
    int hop = constraints.get(constraint).hopOf();
    if (hop < 0) {
      return direct(constraint);
    }
    double most = 0;
    for (Candidate other : beside.getOrDefault(hop, Set.of())) {
      most = Math.max(most, other.direct(constraint));
    }
    return HOPPED * most;
  }

  /** Returns how well it stands in the constraint's slot itself. */
  double direct(int constraint) {
    return Math.max(own[constraint], linked[constraint]);
  }

  /**
   * Returns how well it answers, about 0 to 1: the mean of what it meets, and its kind. What a hop
   * leads through is not the answer.
   */
  double support() {
    double met = 0;
    double hop = 0;
    for (int i = 0; i < own.length; i++) {
      met += met(i);
      hop = constraints.get(i).hopOf() < 0 ? hop : Math.max(hop, direct(i));
    }
    double kind = fit == 0 ? -OTHER_KIND : 0.2 * (fit - 0.3);
    double support = met / own.length + kind - THROUGH * hop;
    return inQuestion ? support - 1 : support;
  }
}
