package dev.webexplorer.datagen.clue;

import dev.webexplorer.datagen.facts.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the time expressions of a sentence, whole, with vaguer ones that hold too. */
final class TimeParts {
  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final String YEAR = "(1\\d{3}|20\\d{2})";
  private static final String PART_OF_YEAR =
      "(?:(?:[Tt]he )?(?:(?:very )?(?:early|late|mid)[ -])?"
          + "(?:very )?(?:spring|summer|autumn|fall|winter|end|beginning|start|close|middle"
          + "|(?:first|second|latter|other) half)"
          + "(?: of)? |(?:early|late|mid)[ -])?";
  private static final String DATE =
      PART_OF_YEAR
          + "(?:(?:"
          + MONTH
          + " \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? "
          + MONTH
          + "|"
          + MONTH
          + "),? (?:of )?)?"
          + YEAR;
  private static final String AFTER = "(?![\\d–-]|[,.]\\d|%)(?! ?(?:BC|BCE)\\b)";
  private static final Pattern RANGE =
      Pattern.compile("\\b([Ff]rom|[Bb]etween) " + DATE + " (?:to|and|until|till) " + DATE + AFTER);
  private static final Pattern DASHED =
      Pattern.compile("\\b(?:([Ii]n|[Ff]rom|[Dd]uring) )" + YEAR + "[–-](\\d{2}|\\d{4})" + AFTER);
  private static final Pattern SINGLE =
      Pattern.compile("(?:\\b([Oo]n|[Ii]n|[Aa]t) )?(?<![\\d.,$£€–-])\\b" + DATE + AFTER);
  private static final Pattern FOLLOWED =
      Pattern.compile(",? ?(?:[a-z].*|[,.;].*|$)", Pattern.DOTALL);

  private static final Pattern PREPOSITION =
      Pattern.compile(
          "\\b(?:[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Aa]fter|[Bb]efore|[Ff]rom|[Dd]uring|[Aa]round"
              + "|about|of|to) $");

  /** "the Act of 1988" */
  private static final Pattern NAMED = Pattern.compile("\\b\\p{Lu}\\p{L}+ of $");

  private TimeParts() {}

  static List<Part> find(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher range = RANGE.matcher(text);
    while (range.find()) {
      int first = Integer.parseInt(range.group(2));
      int last = Integer.parseInt(range.group(3));
      add(range(range, text, range.group(1), first, last), parts);
    }
    Matcher dashed = DASHED.matcher(text);
    while (dashed.find()) {
      int first = Integer.parseInt(dashed.group(2));
      String end = dashed.group(3);
      int last =
          end.length() == 4 ? Integer.parseInt(end) : first / 100 * 100 + Integer.parseInt(end);
      add(range(dashed, text, "From", first, last), parts);
    }
    Matcher single = SINGLE.matcher(text);
    while (single.find()) {
      add(single(single, text), parts);
    }
    return parts;
  }

  private static void add(Part part, List<Part> parts) {
    if (parts.stream().noneMatch(other -> other.overlaps(part.start(), part.end()))) {
      parts.add(part);
    }
  }

  private static Part single(Matcher match, String text) {
    int year = Integer.parseInt(match.group(2));
    String in = match.group(1) == null ? "" : "in ";
    List<Wording> wordings = new ArrayList<>();
    wordings.add(exact(match, Set.of(Times.term(year, 0))));
    boolean whole = FOLLOWED.matcher(text.substring(match.end())).matches();
    String before = text.substring(0, match.start());
    boolean named = NAMED.matcher(before).find();
    boolean free = !named && (!in.isEmpty() || PREPOSITION.matcher(before).find());
    if (whole && free) {
      for (int level = 1; level < 3; level++) {
        wordings.add(
            Wording.obfuscated(in + Times.words(year, level), Set.of(Times.term(year, level))));
      }
    }
    return Part.of(match.start(), match.end(), wordings);
  }

  private static Part range(Matcher match, String text, String from, int first, int last) {
    List<Wording> wordings = new ArrayList<>();
    wordings.add(exact(match, terms(first, last, 0)));
    boolean between = from.equalsIgnoreCase("between");
    boolean whole = FOLLOWED.matcher(text.substring(match.end())).matches();
    for (int level = 1; whole && first < last && level < 3; level++) {
      String one = Times.words(first, level);
      String other = Times.words(last, level);
      String words =
          one.equals(other)
              ? "in " + one
              : (between ? "between " : "from ") + one + (between ? " and " : " to ") + other;
      wordings.add(Wording.obfuscated(words, terms(first, last, level)));
    }
    return Part.of(match.start(), match.end(), wordings);
  }

  private static Set<String> terms(int first, int last, int level) {
    return new TreeSet<>(List.of(Times.term(first, level), Times.term(last, level)));
  }

  private static Wording exact(Matcher match, Set<String> terms) {
    return Wording.obfuscated(match.group(), terms);
  }
}
