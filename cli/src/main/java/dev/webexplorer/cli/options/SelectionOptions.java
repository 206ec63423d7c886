package dev.webexplorer.cli.options;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.select.Wanted;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/** Which of a run's questions and attempts are taken. */
@SuppressWarnings("NullAway.Init") // picocli fills them in
public final class SelectionOptions {
  private static final Pattern RATES = Pattern.compile("(\\d(?:\\.\\d+)?)\\.\\.(\\d(?:\\.\\d+)?)");

  enum Keep {
    CORRECT,
    ALL
  }

  @Option(
      names = "--keep",
      paramLabel = "WHICH",
      defaultValue = "correct",
      description = "Attempts that are taken: correct, or all.")
  private Keep keep;

  @Option(names = "--well-formed", description = "Take only attempts whose format is right.")
  private boolean wellFormed;

  @Option(
      names = "--per-question",
      paramLabel = "N",
      defaultValue = "0",
      description = "Most attempts at one question; 0: all.")
  private int perQuestion;

  @Option(
      names = "--prefer",
      paramLabel = "WHICH",
      defaultValue = "shortest",
      description = {
        "Which attempts, when there are more: first, shortest, or diverse, the shortest and those",
        "whose calls differ most from it."
      })
  private Wanted.Prefer prefer;

  @Option(
      names = "--rounds",
      paramLabel = "WHICH",
      defaultValue = "last",
      description = "Attempts at the last round of a question, or at all rounds.")
  private Rounds rounds;

  @Option(
      names = "--solve-rate",
      paramLabel = "LOW..HIGH",
      defaultValue = "0..1",
      description = "Take only questions of which this share of attempts was correct.")
  private String solveRate;

  @Option(
      names = "--balance",
      paramLabel = "BY",
      split = ",",
      showDefaultValue = Help.Visibility.NEVER,
      description = {
        "Spread the questions that --questions leaves over domain, answer (its type) or"
            + " difficulty,",
        "or several of them."
      })
  private List<Wanted.Balance> balance = List.of();

  @Option(
      names = "--questions",
      paramLabel = "N",
      showDefaultValue = Help.Visibility.NEVER,
      description = "Most questions; default: all.")
  private Optional<Integer> questions = Optional.empty();

  @Option(
      names = "--test",
      paramLabel = "SHARE",
      defaultValue = "0",
      description = {
        "Share of the questions that is set aside as a test split; questions that share a seed",
        "or a page of evidence stay together."
      })
  private double test;

  @Option(
      names = "--random-seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Seeds every choice; the same gives the same files.")
  private long randomSeed;

  /** Returns what is wanted. */
  public Wanted wanted() {
    Matcher rates = RATES.matcher(solveRate);
    if (!rates.matches() || rate(rates.group(1)) > rate(rates.group(2))) {
      throw new InputException("--solve-rate is like 0.1..0.6, not " + solveRate);
    }
    if (test < 0 || test >= 1) {
      throw new InputException("--test is a share from 0 to below 1, not " + test);
    }
    if (perQuestion < 0 || questions.orElse(1) < 1) {
      throw new InputException("--per-question is at least 0 and --questions at least 1");
    }
    if (!balance.isEmpty() && questions.isEmpty()) {
      throw new InputException("--balance spreads the questions that --questions N leaves: give N");
    }
    return new Wanted(
        keep == Keep.CORRECT,
        wellFormed,
        perQuestion,
        prefer,
        rounds == Rounds.ALL,
        rate(rates.group(1)),
        rate(rates.group(2)),
        new HashSet<>(balance),
        questions.map(OptionalInt::of).orElseGet(OptionalInt::empty),
        test,
        randomSeed);
  }

  private static double rate(String text) {
    return Double.parseDouble(text);
  }
}
