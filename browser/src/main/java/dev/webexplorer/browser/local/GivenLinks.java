package dev.webexplorer.browser.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the first mention of each page that a page is said to link to. Whole words only; of several
 * names that begin at one place the longest counts, so that "Ireland" is not found in "Northern
 * Ireland". A title is better found as it is written than with a small first letter, and that
 * better than without its "(disambiguation)".
 */
final class GivenLinks {

  /**
   * A page to look for.
   *
   * @param title as given
   */
  record Wanted(String title, String url) {}

  private record Form(String words, int wanted, int quality) {}

  private final List<Wanted> wanted;
  private final Map<String, List<Form>> byFirstWord = new HashMap<>();

  GivenLinks(List<Wanted> wanted) {
    this.wanted = wanted;
    for (int i = 0; i < wanted.size(); i++) {
      String title = wanted.get(i).title();
      add(title, i, 0);
      String bare = title.replaceFirst("\\s*\\([^()]*\\)$", "");
      if (!bare.equals(title) && !bare.isBlank()) {
        add(bare, i, 2);
      }
    }
    Comparator<Form> longest = Comparator.comparingInt(form -> -form.words().length());
    byFirstWord.values().forEach(forms -> forms.sort(longest.thenComparingInt(Form::quality)));
  }

  private void add(String words, int wanted, int quality) {
    put(new Form(words, wanted, quality));
    int first = words.offsetByCodePoints(0, 1);
    String small = words.substring(0, first).toLowerCase(Locale.ROOT) + words.substring(first);
    if (!small.equals(words)) {
      put(new Form(small, wanted, quality + 1));
    }
  }

  private void put(Form form) {
    String first = form.words().substring(0, wordEnd(form.words(), 0));
    byFirstWord.computeIfAbsent(first, key -> new ArrayList<>()).add(form);
  }

  /**
   * Returns the mentions in the order of the text; not of all wanted pages, at most one of each.
   */
  List<Mention> in(String text, List<TextBlocks.Block> blocks) {
    Mention[] best = new Mention[wanted.size()];
    int[] quality = new int[wanted.size()];
    for (TextBlocks.Block block : blocks) {
      int at = block.heading() ? block.end() : block.start();
      while (at < block.end()) {
        Form form = Words.startsAt(text, at) ? at(text, at) : null;
        if (form == null) {
          at++;
          continue;
        }
        int end = at + form.words().length();
        int i = form.wanted();
        if (best[i] == null || form.quality() < quality[i]) {
          best[i] = new Mention(at, end, wanted.get(i).url());
          quality[i] = form.quality();
        }
        at = end;
      }
    }
    return java.util.Arrays.stream(best)
        .filter(java.util.Objects::nonNull)
        .sorted(Comparator.comparingInt(Mention::start))
        .toList();
  }

  private @org.jspecify.annotations.Nullable Form at(String text, int start) {
    List<Form> forms =
        byFirstWord.getOrDefault(text.substring(start, wordEnd(text, start)), List.of());
    for (Form form : forms) {
      if (text.startsWith(form.words(), start)
          && Words.endsAt(text, start + form.words().length())) {
        return form;
      }
    }
    return null;
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
