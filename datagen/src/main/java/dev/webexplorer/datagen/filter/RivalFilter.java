package dev.webexplorer.datagen.filter;

import dev.webexplorer.agent.Agent;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.Verdict;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * {@code rival}: for webs whose pages rules cannot look through: another answer is found that
 * satisfies all clues. A seeker, best another model than the one that wrote the question, answers
 * it several times; each answer that is not the pair's is then put to a checker with tools, clue by
 * clue (as ASearcher asks of wrong guesses).
 */
public final class RivalFilter implements Filter {
  private final Agent seeker;
  private final Agent checker;
  private final Judge judge;
  private final int attempts;
  private final long randomSeed;

  /**
   * @param seeker with tools
   * @param checker with tools
   * @param attempts of the seeker, at least 1
   */
  public RivalFilter(Agent seeker, Agent checker, Judge judge, int attempts, long randomSeed) {
    this.seeker = seeker;
    this.checker = checker;
    this.judge = judge;
    this.attempts = attempts;
    this.randomSeed = randomSeed;
  }

  @Override
  public String name() {
    return "rival";
  }

  @Override
  public Cost cost() {
    return Cost.AGENT;
  }

  @Override
  public Finding examine(QaPair pair) {
    Tries seeking = new Tries(seeker, pair.id() + ".rival", randomSeed);
    Set<String> rivals = new LinkedHashSet<>();
    for (int i = 0; i < attempts; i++) {
      rivals.add(seeking.answer(pair.question(), i).strip());
    }
    Judge.Item item = new Judge.Item(pair.question(), pair.answer(), pair.aliases());
    rivals.removeIf(
        rival -> rival.isEmpty() || judge.judge(item, rival) instanceof Verdict.Correct);
    Tries checking = seeking.by(checker, pair.id() + ".check");
    for (String rival : rivals) {
      if (isYes(checking.answer(check(pair, rival), 0))) {
        return checking.spent(Finding.refused("\"" + rival + "\" satisfies all clues too"));
      }
    }
    return checking.spent(Finding.PASS);
  }

  private static String check(QaPair pair, String rival) {
    return """
    Somebody proposes an answer to the question below. Check each part of the question against \
    it by search and browse. Does the proposed answer satisfy every part, as far as pages \
    show? Answer yes only if pages show each part to be true of it; otherwise answer no.

    Question: %s
    Proposed answer: %s\
    """
        .formatted(pair.question(), rival);
  }

  private static boolean isYes(String answer) {
    String said = answer.strip().toLowerCase(Locale.ROOT);
    return said.matches("(?s)yes\\b.*") || said.startsWith("是");
  }
}
