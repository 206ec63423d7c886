package dev.webexplorer.datagen.models;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words of a page, among which a quote is looked for: word for word; then without regard to
 * case, accents, space, quotation marks and dashes; then with a few plain words amiss. What is
 * given back are the page's own words. A quote with another number, name or negation than the page
 * has is not found.
 */
final class PageWords {
  private static final int LEAST_WORDS = 3;
  private static final int WORDS_PER_SLIP = 6;
  private static final int LONGEST = 1500;
  private static final int HEAVY = 1 << 20;
  private static final String STOPS = ".!?。！？";
  private static final Pattern GAP = Pattern.compile("\\[?(?:\\.{3,}|…+)]?");

  private final String text;
  private final List<SpokenWord> words;

  PageWords(String text) {
    this.text = text;
    this.words = SpokenWord.of(text);
  }

  /**
   * A quote as the page has it.
   *
   * @param words the page's own
   * @param corrected whether they differ from what was looked for
   */
  record Found(String words, boolean corrected) {}

  /** Positions of words. */
  private record Span(int first, int last) {}

  /** Returns the quote in the page's own words; empty when it does not stand there. */
  Optional<Found> find(String quote) {
    String bare = quote.strip();
    if (SpokenWord.of(bare).size() < LEAST_WORDS) {
      return Optional.empty();
    }
    if (text.contains(bare)) {
      return Optional.of(new Found(bare, false));
    }
    int first = -1;
    int last = -1;
    for (String piece : GAP.split(bare, -1)) {
      List<SpokenWord> sought = SpokenWord.of(piece);
      if (!sought.isEmpty()) {
        Optional<Span> span = span(sought, last + 1);
        if (span.isEmpty()) {
          return Optional.empty();
        }
        first = first < 0 ? span.get().first() : first;
        last = span.get().last();
      }
    }
    return own(first, last, bare);
  }

  private Optional<Found> own(int first, int last, String bare) {
    int start = words.get(first).start();
    int end = words.get(last).end();
    char stop = bare.charAt(bare.length() - 1);
    if (end < text.length() && STOPS.indexOf(stop) >= 0 && text.charAt(end) == stop) {
      end++;
    }
    return end - start > LONGEST
        ? Optional.empty()
        : Optional.of(new Found(text.substring(start, end), true));
  }

  /**
   * Aligns what is sought with a run of the page's words, the first of those with fewest slips: a
   * word may be another, missing or too many, unless it weighs.
   */
  private Optional<Span> span(List<SpokenWord> sought, int from) {
    int most = sought.size() / WORDS_PER_SLIP;
    int[] slips = new int[sought.size() + 1];
    int[] starts = new int[sought.size() + 1];
    for (int i = 1; i <= sought.size(); i++) {
      slips[i] = Math.min(HEAVY, slips[i - 1] + cost(sought.get(i - 1)));
    }
    Arrays.fill(starts, from);
    Optional<Span> best = Optional.empty();
    int fewest = most + 1;
    for (int at = from; at < words.size() && fewest > 0; at++) {
      step(sought, at, slips, starts);
      Span here = new Span(starts[sought.size()], at);
      if (slips[sought.size()] < fewest && whole(sought, here)) {
        fewest = slips[sought.size()];
        best = Optional.of(here);
      }
    }
    return best;
  }

  /** Without its first or last words a sentence may say something else. */
  private boolean whole(List<SpokenWord> sought, Span span) {
    return words.get(span.first()).plain().equals(sought.getFirst().plain())
        && words.get(span.last()).plain().equals(sought.getLast().plain());
  }

  /** One column of the alignment: the page's word at that position is taken in. */
  private void step(List<SpokenWord> sought, int at, int[] slips, int[] starts) {
    SpokenWord word = words.get(at);
    int diagonal = slips[0];
    int diagonalStart = at;
    starts[0] = at + 1;
    for (int i = 1; i <= sought.size(); i++) {
      SpokenWord wanted = sought.get(i - 1);
      int other = wanted.plain().equals(word.plain()) ? 0 : Math.max(cost(wanted), cost(word));
      int through = diagonal + other;
      int tooMany = slips[i] + cost(word);
      int missing = slips[i - 1] + cost(wanted);
      int start = diagonalStart;
      int least = through;
      if (tooMany < least) {
        least = tooMany;
        start = starts[i];
      }
      if (missing < least) {
        least = missing;
        start = starts[i - 1];
      }
      diagonal = slips[i];
      diagonalStart = starts[i];
      slips[i] = Math.min(least, HEAVY);
      starts[i] = start;
    }
  }

  private static int cost(SpokenWord word) {
    return word.weighty() ? HEAVY : 1;
  }
}
