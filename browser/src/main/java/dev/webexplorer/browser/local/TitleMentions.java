package dev.webexplorer.browser.local;

import dev.webexplorer.browser.local.TextBlocks.Block;
import dev.webexplorer.browser.local.TitleTable.Target.Found;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the first mention of each other page in a text whose links are not known. What counts is
 * the title as written, in whole words, the longest at each place, if it is distinctive: several
 * words that begin with capitals, or one of at least four letters that no page writes small. A
 * mention that is part of a longer run of capitalised words ("Los" in "Los Angeles") is none.
 */
final class TitleMentions {
  private static final int SHORTEST_WORD = 4;

  private final TitleTable.Reader titles;
  private final SmallWords small;

  TitleMentions(TitleTable.Reader titles, SmallWords small) {
    this.titles = titles;
    this.small = small;
  }

  /**
   * @param own address of the page itself, which it does not link to
   */
  List<Mention> in(String text, List<Block> blocks, String own) throws IOException {
    Set<String> seen = new HashSet<>(Set.of(own));
    List<Mention> mentions = new ArrayList<>();
    for (Block block : blocks) {
      int at = block.heading() ? block.end() : block.start();
      while (at < block.end()) {
        int end = mayBegin(text, at) ? titles.longestTitle(text, at) : at;
        if (end == at) {
          at++;
          continue;
        }
        String words = text.substring(at, end);
        if (distinctive(words)
            && !insideName(text, block, at, end)
            && titles.follow(words) instanceof Found(String url)
            && seen.add(url)) {
          mentions.add(new Mention(at, end, url));
        }
        at = end;
      }
    }
    return mentions;
  }

  private static boolean mayBegin(String text, int at) {
    return (Character.isUpperCase(text.charAt(at)) || Character.isDigit(text.charAt(at)))
        && Words.startsAt(text, at);
  }

  private boolean distinctive(String title) {
    String[] words = title.split(" ", -1);
    if (words.length == 1) {
      return title.length() >= SHORTEST_WORD
          && title.chars().allMatch(Character::isLetter)
          && !small.contains(title.toLowerCase(Locale.ROOT));
    }
    int capitals = 0;
    for (String word : words) {
      capitals += !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
    }
    return capitals > 1;
  }

  /** Says whether a capitalised word that belongs to a name stands right before or after. */
  private boolean insideName(String text, Block block, int start, int end) {
    boolean after =
        end + 1 < block.end()
            && text.charAt(end) == ' '
            && Character.isUpperCase(text.charAt(end + 1));
    if (after || start - 2 < block.start() || text.charAt(start - 1) != ' ') {
      return after;
    }
    int word = start - 1;
    while (word > block.start() && Character.isLetterOrDigit(text.charAt(word - 1))) {
      word--;
    }
    if (word == start - 1 || !Character.isUpperCase(text.charAt(word))) {
      return false;
    }
    boolean first = word <= block.start() + 1 || ".!?".indexOf(text.charAt(word - 2)) >= 0;
    String small = text.substring(word, start - 1).toLowerCase(Locale.ROOT);
    return !first || !this.small.contains(small); // "After" may begin a sentence, "Vilayat" a name
  }
}
