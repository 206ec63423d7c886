package dev.webexplorer.evaluate.judge.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How open questions are scored since SQuAD, in the form that Router-R1 and FlashRAG publish: text
 * in lower case, without ASCII punctuation, without articles, white space made single.
 *
 * @param exact whether the answer equals a gold
 * @param contained whether a gold stands in the answer
 * @param f1 of the tokens, the best over the golds
 */
public record QaScore(boolean exact, boolean contained, double f1) {
  private static final Pattern ANSWER = Pattern.compile("(?s)<answer>(.*?)</answer>");
  private static final Pattern ARTICLES =
      Pattern.compile("(?<![\\p{L}\\p{N}_])(?:a|an|the)(?![\\p{L}\\p{N}_])");
  private static final Set<String> CLOSED = Set.of("yes", "no", "noanswer");
  private static final QaScore NOTHING = new QaScore(false, false, 0);

  /** Scores the last {@code <answer>…</answer>} of a response; without one all is 0. */
  public static QaScore ofResponse(String response, List<String> golds) {
    return answer(response).map(answer -> of(answer, golds)).orElse(NOTHING);
  }

  /** Returns what stands in the last pair of answer tags. */
  public static Optional<String> answer(String response) {
    Matcher matcher = ANSWER.matcher(response);
    Optional<String> last = Optional.empty();
    while (matcher.find()) {
      last = Optional.of(Python.strip(matcher.group(1)));
    }
    return last;
  }

  /** Scores an answer that was taken out already. */
  public static QaScore of(String answer, List<String> golds) {
    String given = normalised(answer);
    boolean exact = false;
    boolean contained = false;
    double f1 = 0;
    for (String gold : golds) {
      String wanted = normalised(gold);
      exact |= given.equals(wanted);
      contained |= given.contains(wanted);
      f1 = Math.max(f1, f1(given, wanted));
    }
    return new QaScore(exact, contained, f1);
  }

  /** Returns the text as it is compared. */
  public static String normalised(String text) {
    String bare = Python.withoutPunctuation(text.toLowerCase(Locale.ROOT));
    return String.join(" ", Python.words(ARTICLES.matcher(bare).replaceAll(" ")));
  }

  private static double f1(String given, String wanted) {
    if (!given.equals(wanted) && (CLOSED.contains(given) || CLOSED.contains(wanted))) {
      return 0;
    }
    List<String> tokens = Python.words(given);
    List<String> left = new ArrayList<>(Python.words(wanted));
    int all = left.size();
    int shared = 0;
    for (String token : tokens) {
      shared += left.remove(token) ? 1 : 0;
    }
    if (shared == 0) {
      return 0;
    }
    double precision = (double) shared / tokens.size();
    double recall = (double) shared / all;
    return 2 * precision * recall / (precision + recall);
  }
}
