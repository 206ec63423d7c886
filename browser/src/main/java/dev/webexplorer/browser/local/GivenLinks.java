package dev.webexplorer.browser.local;

import dev.webexplorer.browser.local.TextBlocks.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a text mentions each page that it is said to link to. Whole words only; of several
 * titles that begin at one place the longest counts, so that "Ireland" is not found in "Northern
 * Ireland". A title is best found as it is written, else with a small first letter, several words
 * in any letters, in the plural, or without a "(disambiguation)" behind it; the best kind counts,
 * and of that the first place.
 */
final class GivenLinks {
  private static final int AS_WRITTEN = 0;
  private static final int SMALL_FIRST = 1;
  private static final int ANY_LETTERS = 2;
  private static final int PLURAL = 3;
  private static final int BARE = 6;
  private static final int NONE = 12;

  private final List<Wanted> wanted;
  private final Map<String, List<Form>> byFirstWord = new HashMap<>();

  /**
   * A page to look for.
   *
   * @param title as given
   */
  record Wanted(String title, String url) {}

  /** Words that may stand for a page: its title, or that without what is in brackets. */
  private record Form(String words, int wanted, int quality) {}

  /** A form in a text; the lower the quality the better. */
  private record Found(int wanted, int end, int quality) {}

  GivenLinks(List<Wanted> wanted) {
    this.wanted = wanted;
    for (int i = 0; i < wanted.size(); i++) {
      String title = wanted.get(i).title();
      String bare = title.replaceFirst("\\s*\\([^()]*\\)$", "");
      add(new Form(title, i, AS_WRITTEN));
      if (!bare.equals(title)) {
        add(new Form(bare, i, BARE));
      }
    }
    Comparator<Form> longest = Comparator.comparingInt(form -> -form.words().length());
    byFirstWord.values().forEach(forms -> forms.sort(longest.thenComparingInt(Form::quality)));
  }

  private void add(Form form) {
    if (!form.words().isEmpty()) {
      String first = form.words().substring(0, wordEnd(form.words(), 0));
      byFirstWord
          .computeIfAbsent(first.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
          .add(form);
    }
  }

  /** Returns the mentions in the order of the text, at most one of each page. */
  List<Mention> in(String text, List<Block> blocks) {
    Mention[] best = new Mention[wanted.size()];
    int[] quality = new int[wanted.size()];
    Arrays.fill(quality, NONE);
    for (Block block : blocks) {
      int at = block.heading() ? block.end() : block.start();
      while (at < block.end()) {
        Found found = Words.startsAt(text, at) ? at(text, at) : null;
        if (found == null) {
          at++;
          continue;
        }
        if (found.quality() < quality[found.wanted()]) {
          quality[found.wanted()] = found.quality();
          best[found.wanted()] = new Mention(at, found.end(), wanted.get(found.wanted()).url());
        }
        at = found.end();
      }
    }
    return Arrays.stream(best)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparingInt(Mention::start))
        .toList();
  }

  private @Nullable Found at(String text, int start) {
    String word = text.substring(start, wordEnd(text, start)).toLowerCase(Locale.ROOT);
    Found found = first(text, start, byFirstWord.getOrDefault(word, List.of()));
    if (found == null && word.endsWith("s")) {
      String singular = word.substring(0, word.length() - 1);
      found = first(text, start, byFirstWord.getOrDefault(singular, List.of()));
    }
    return found;
  }

  private static @Nullable Found first(String text, int start, List<Form> forms) {
    for (Form form : forms) {
      int letters = letters(text, start, form.words());
      int end = start + form.words().length();
      if (letters < NONE && Words.endsAt(text, end)) {
        return new Found(form.wanted(), end, form.quality() + letters);
      }
      if (letters < NONE && text.charAt(end) == 's' && Words.endsAt(text, end + 1)) {
        return new Found(form.wanted(), end + 1, form.quality() + letters + PLURAL);
      }
    }
    return null;
  }

  private static int letters(String text, int start, String words) {
    if (!text.regionMatches(true, start, words, 0, words.length())) {
      return NONE;
    }
    if (text.startsWith(words, start)) {
      return AS_WRITTEN;
    }
    boolean small =
        Character.isLowerCase(text.charAt(start)) && text.startsWith(words.substring(1), start + 1);
    if (small) {
      return SMALL_FIRST;
    }
    return words.indexOf(' ') > 0 ? ANY_LETTERS : NONE;
  }

  /** Returns the end of the run of letters and digits, or of the one other character, at start. */
  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end == start ? text.offsetByCodePoints(start, 1) : end;
  }
}
