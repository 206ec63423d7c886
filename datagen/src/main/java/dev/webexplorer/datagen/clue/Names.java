package dev.webexplorer.datagen.clue;

import dev.webexplorer.datagen.facts.Kinds;
import dev.webexplorer.datagen.text.Tag;
import dev.webexplorer.datagen.text.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where in a tagged sentence a name stands whole, with the words that go when it is replaced. */
record Names(List<Word> words) {
  private static final int MOST_APPOSITION = 5;

  /** What stands before a name that says the same again: "the city of Rome". */
  private static final Pattern OF =
      Pattern.compile(
          "\\b(?:city|cities|town|towns|village|villages|state|states|province|county|river|island"
              + "|islands|isle|republic|kingdom|district|region|commonwealth|principality|duchy|gulf"
              + "|bay|lake|sea|municipality|empire|name|title|word|term) of $");

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  /**
   * A name in place.
   *
   * @param start offset of the first character to replace: an article or a noun in apposition ("the
   *     physicist Isaac Newton") goes too
   * @param end offset after the last
   */
  record Place(int start, int end, boolean possessive, boolean common) {}

  /** Returns the place of the words from {@code start} to {@code end} when they stand whole. */
  Optional<Place> whole(int start, int end) {
    int first = at(start);
    int last = endingAt(end);
    if (first < 0 || last < 0 || last < first) {
      return Optional.empty();
    }
    boolean common = !Character.isUpperCase(words.get(first).text().codePointAt(0));
    if (common && !words.get(last).isNominal()) {
      return Optional.empty();
    }
    Word next = word(last + 1);
    boolean possessive = next.text().equals("'s") || next.text().equals("’s");
    if (!possessive
        && (next.isNominal()
            || next.isCapital()
            || joined(last)
            || next.is(Tag.NUM)
            || next.is(Tag.ADJ))) {
      return Optional.empty();
    }
    int from = from(first, common);
    if (from < 0) {
      return Optional.empty();
    }
    int to = possessive ? next.end() : end;
    return Optional.of(new Place(words.get(from).start(), to, possessive, common));
  }

  /** Returns the first word to replace; -1 when what stands before belongs to the name. */
  private int from(int first, boolean common) {
    Word before = word(first - 1);
    if (first == 0 || before.is(Tag.PUNCT)) {
      return hyphen(before) || before.text().endsWith("s") ? -1 : first;
    }
    if (ARTICLES.contains(before.lower())) {
      return first - 1;
    }
    if (before.isNominal() && !common && Character.isLowerCase(before.text().charAt(0))) {
      return Kinds.isKnown(before.text()) ? apposition(first) : -1;
    }
    boolean apart =
        before.is(Tag.ADP)
            || before.is(Tag.VERB)
            || before.is(Tag.AUX)
            || before.is(Tag.CCONJ)
            || before.is(Tag.SCONJ)
            || (before.is(Tag.PART) && !before.text().startsWith("'"))
            || (before.is(Tag.ADV) && !common);
    boolean opening =
        first == 1 && !(before.is(Tag.ADP) || before.is(Tag.SCONJ) || before.is(Tag.CCONJ));
    boolean within = before.lower().equals("of") && first > 2 && word(first - 2).isCapital();
    boolean describes = Clauses.participle(before) && !word(first - 2).is(Tag.AUX);
    if (opening || within || describes || OF.matcher(text(first)).find()) {
      return -1;
    }
    boolean participle = word(first - 2).is(Tag.DET) && !before.is(Tag.ADP);
    return apart && !participle ? first : -1;
  }

  /** Returns the three words before. */
  private String text(int first) {
    StringBuilder text = new StringBuilder();
    for (int i = Math.max(0, first - 3); i < first; i++) {
      text.append(words.get(i).lower()).append(' ');
    }
    return text.toString();
  }

  /** Goes back over "the English physicist" to the article. */
  private int apposition(int first) {
    for (int i = first - 1; i >= Math.max(0, first - MOST_APPOSITION); i--) {
      Word word = words.get(i);
      if (ARTICLES.contains(word.lower())) {
        return i;
      }
      if (!(word.is(Tag.ADJ) || word.is(Tag.NOUN))) {
        return -1;
      }
    }
    return -1;
  }

  private boolean joined(int last) {
    Word next = word(last + 1);
    return hyphen(next) && next.start() == words.get(last).end();
  }

  private static boolean hyphen(Word word) {
    return word.text().equals("-")
        || word.text().equals("–")
        || word.text().equals("'")
        || word.text().equals("’");
  }

  private Word word(int at) {
    return at >= 0 && at < words.size() ? words.get(at) : new Word(".", 0, 0, Tag.PUNCT);
  }

  private int at(int start) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).start() == start) {
        return i;
      }
    }
    return -1;
  }

  private int endingAt(int end) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).end() == end) {
        return i;
      }
    }
    return -1;
  }

  /** Returns how many runs of proper names stand outside the parts and the trims. */
  int outside(List<Part> parts, List<Trim> trims) {
    int runs = 0;
    boolean inRun = false;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean covered =
          parts.stream().anyMatch(p -> p.overlaps(word.start(), word.end()))
              || trims.stream().anyMatch(trim -> trim.holds(word.start(), word.end()));
      boolean name =
          !covered && word.isCapital() && (word.is(Tag.PROPN) || (i > 0 && !month(word.lower())));
      runs += name && !inRun ? 1 : 0;
      inRun = name;
    }
    return runs;
  }

  private static boolean month(String word) {
    return Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december")
        .contains(word.toLowerCase(Locale.ROOT));
  }
}
