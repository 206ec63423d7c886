package dev.webexplorer.datagen.filter;

import dev.webexplorer.agent.text.StopWords;
import dev.webexplorer.agent.text.Token;
import dev.webexplorer.datagen.clue.Leaks;
import dev.webexplorer.datagen.facts.Kinds;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Round;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code leak}: the answer's name, or a part or relative of it, stands in a round's question. */
public final class LeakFilter implements Filter {
  /** What tells namesakes apart and is no part of the name: "Mercury (planet)". */
  private static final Pattern ASIDE = Pattern.compile("\\s*[(（][^)）]*[)）]\\s*$");

  private final boolean strict;

  /** Sees any word of the answer, also one that only says what it is: "bridge" of Ister Bridge. */
  public LeakFilter() {
    this(true);
  }

  private LeakFilter(boolean strict) {
    this.strict = strict;
  }

  /** Returns one that lets a question ask which bridge it is when the answer is Ister Bridge. */
  public static LeakFilter butKinds() {
    return new LeakFilter(false);
  }

  @Override
  public String name() {
    return "leak";
  }

  @Override
  public Cost cost() {
    return Cost.TEXT;
  }

  @Override
  public Finding examine(QaPair pair) {
    List<String> names =
        Stream.concat(Stream.of(pair.answer()), pair.aliases().stream())
            .map(name -> ASIDE.matcher(name).replaceFirst(""))
            .distinct()
            .toList();
    Predicate<String> leaks = strict ? new Leaks(names)::in : lenient(names);
    if (leaks.test(pair.question())) {
      return Finding.refused("the question names the answer");
    }
    Optional<Round> leaking =
        pair.rounds().stream().filter(round -> leaks.test(round.question())).findFirst();
    return leaking
        .map(round ->
            Finding.refused("the question of round %d names the answer".formatted(round.round())))
        .orElse(Finding.PASS);
  }

  /** A date or a count is named by all its words alone: a question may name another June. */
  private static Predicate<String> lenient(List<String> names) {
    List<String> counts = names.stream().filter(LeakFilter::counts).map(LeakFilter::words).toList();
    Leaks leaks =
        new Leaks(
            names.stream().filter(name -> !counts(name)).map(LeakFilter::withoutKinds).toList());
    return text -> leaks.in(text) || counts.stream().anyMatch(words(text)::contains);
  }

  private static boolean counts(String name) {
    return name.chars().anyMatch(Character::isDigit);
  }

  private static String words(String text) {
    return Token.of(text).stream().map(Token::lower).collect(Collectors.joining(" ", " ", " "));
  }

  private static String withoutKinds(String name) {
    String rest =
        Token.of(name).stream()
            .map(Token::lower)
            .filter(word -> !StopWords.has(word) && !Kinds.isKnown(word))
            .collect(Collectors.joining(" "));
    return rest.isEmpty() ? name : rest;
  }
}
