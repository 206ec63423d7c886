package dev.webexplorer.agent.rules;

/**
 * A page that may be the answer, or lead to it, with the best that was seen for each constraint.
 */
final class Candidate {
  final String title;
  final int ordinal;
  final boolean inQuestion;
  final double[] own;
  final double[] linked;

  /** What its page says of each constraint, whoever it is about. */
  final double[] says;

  /** Empty as long as it is only a name. */
  String url;

  double searchRank;
  boolean opened;
  boolean failed;
  double fit = 0.3;

  Candidate(String url, String title, int ordinal, boolean inQuestion, int constraints) {
    this.url = url;
    this.title = title;
    this.ordinal = ordinal;
    this.inQuestion = inQuestion;
    this.own = new double[constraints];
    this.linked = new double[constraints];
    this.says = new double[constraints];
  }

  double met(int constraint) {
    return Math.max(own[constraint], linked[constraint]);
  }

  /** Returns how well it answers, about 0 to 1: the mean of what it meets, and its kind. */
  double support() {
    double met = 0;
    for (int i = 0; i < own.length; i++) {
      met += met(i);
    }
    double support = met / own.length + 0.2 * (fit - 0.3);
    return inQuestion ? support - 1 : support;
  }
}
