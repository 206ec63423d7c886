package dev.webexplorer.browser.extract;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the heading that says a page's title: the content begins there. */
final class TitleHeading {
  private static final Set<String> LEVELS = Set.of("h1", "h2", "h3");
  private static final Set<String> FRAMES = Set.of("nav", "aside", "footer");
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|–—»·•:/-]+\\s+|\\s*[|»·•]\\s*|:\\s+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORTEST = 4;
  private static final int LONG = 20;
  private static final int LONGEST = 500;
  private static final int BEGINS = 2;
  private static final int MOST_PARTS = 12;

  private TitleHeading() {}

  /**
   * Returns the heading's node, -1 where there is none: the one that agrees with the most of a
   * title, with its beginning rather than its end; of equals a first-level one, then the first. One
   * in a frame of the page counts where there is no other.
   */
  static int find(Tree tree, Collection<String> titles) {
    Map<String, Integer> wanted = wanted(titles);
    int outside = find(tree, wanted, FRAMES);
    return outside >= 0 ? outside : find(tree, wanted, Set.of());
  }

  private static int find(Tree tree, Map<String, Integer> wanted, Set<String> skipped) {
    int found = -1;
    int best = 0;
    for (int i = 0; i < tree.size(); ) {
      if (LEVELS.contains(tree.name(i))) {
        int match = 2 * match(words(tree.words(i, tree.end(i), LONGEST)), wanted);
        match += match > 0 && tree.name(i).equals("h1") ? 1 : 0;
        if (match > best) {
          best = match;
          found = i;
        }
      }
      i = skipped.contains(tree.name(i)) ? tree.end(i) : i + 1;
    }
    return found;
  }

  /** Whether the heading is a title less a site's name, a section's or the like. */
  static boolean part(String heading, String title) {
    return heading.length() >= SHORTEST
        && wanted(Set.of(title)).getOrDefault(words(heading), 0) >= BEGINS;
  }

  private static int match(String heading, Map<String, Integer> wanted) {
    if (heading.length() < SHORTEST) {
      return 0;
    }
    int match = heading.length() * wanted.getOrDefault(heading, 0);
    for (Map.Entry<String, Integer> want : wanted.entrySet()) {
      String title = want.getKey();
      if (match == 0 && title.length() > LONG && heading.length() > LONG && agree(title, heading)) {
        match = Math.min(title.length(), heading.length()) * want.getValue();
      }
    }
    return match;
  }

  private static boolean agree(String title, String heading) {
    return title.contains(heading)
        || (heading.contains(title) && title.length() * 3 > heading.length() * 2);
  }

  /**
   * The titles and every run of their parts, since sites add their name before or behind; weighted.
   */
  private static Map<String, Integer> wanted(Collection<String> titles) {
    Map<String, Integer> wanted = new LinkedHashMap<>();
    for (String title : titles) {
      wanted.merge(words(title), BEGINS, Math::max);
      String[] parts = SEPARATOR.split(title, MOST_PARTS);
      for (int from = 0; from < parts.length; from++) {
        StringBuilder run = new StringBuilder();
        for (int to = from; to < parts.length; to++) {
          wanted.merge(
              words(run.append(' ').append(parts[to]).toString()),
              from == 0 ? BEGINS : 1,
              Math::max);
        }
      }
    }
    return wanted;
  }

  private static String words(String text) {
    return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
