package dev.webexplorer.browser.wikitext;

import dev.webexplorer.browser.net.RefusedException;
import dev.webexplorer.browser.net.Target;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Links between pages and to other sites.
 *
 * @param targets addresses of all links so far, which marks name by their number
 * @param categories that the page has named so far
 */
record WikiLinks(Wiki wiki, List<String> targets, List<String> categories) {
  private static final Pattern LANGUAGE =
      Pattern.compile("[a-z]{2,3}(-[a-z-]+)?|simple|commons|wikt|wikisource|s|w|d|m|meta|q|v|b|n");
  private static final Pattern BRACKET = Pattern.compile("\\s*\\([^()]*\\)$|,\\s.*$");
  private static final int LONGEST_TITLE = 300;

  /** Whether an address of another site begins at an index. */
  static boolean isAddress(String text, int at) {
    return text.startsWith("http://", at)
        || text.startsWith("https://", at)
        || text.startsWith("//", at)
        || text.startsWith("ftp://", at)
        || text.startsWith("mailto:", at);
  }

  /** Returns the mark of a link to a title, with these words. */
  String to(String title, String words) {
    String page = Marks.plain(title).replace('_', ' ').strip();
    int section = page.indexOf('#');
    String bare = (section < 0 ? page : page.substring(0, section)).strip();
    if (bare.isEmpty() || bare.length() > LONGEST_TITLE || words.isBlank()) {
      return words;
    }
    return mark(wiki.address().apply(bare).toString(), words);
  }

  private String mark(String target, String words) {
    targets.add(target);
    String number = Integer.toString(targets.size() - 1);
    String label = Marks.words(words).replace('\n', ' ').replace("|", Marks.escaped("|"));
    return Marks.LINK + number + Marks.LABEL + label + Marks.END;
  }

  /**
   * Reads what stands in double square brackets.
   *
   * @param parts target, and words if there are any
   * @param trail letters right behind it
   */
  String internal(List<String> parts, String trail) {
    String target = Marks.words(parts.getFirst()).strip();
    boolean shown = target.startsWith(":");
    String title = shown ? target.substring(1).strip() : target;
    String words = parts.size() > 1 ? parts.getLast() : title;
    Optional<String> prefix = prefix(title);
    if (prefix.isEmpty()) {
      return to(title, words(parts, title, words) + trail);
    }
    String name = prefix.get();
    String rest = title.substring(title.indexOf(':') + 1).strip();
    if (!shown && wiki.media().contains(name)) {
      return trail;
    }
    if (!shown && wiki.categories().contains(name)) {
      categories.add(Marks.plain(rest).replace('_', ' '));
      return trail;
    }
    boolean language = LANGUAGE.matcher(name).matches();
    if (!shown && language && parts.size() == 1) {
      return trail;
    }
    return (parts.size() > 1 && !words.isBlank() ? words : rest) + trail;
  }

  /** The pipe trick: an empty label is the title without what sets it apart. */
  private static String words(List<String> parts, String title, String words) {
    if (parts.size() > 1 && words.isBlank()) {
      return BRACKET.matcher(title).replaceFirst("");
    }
    return parts.size() == 1 && words.startsWith("#") ? words.substring(1) : words;
  }

  /** Returns the name of the namespace or wiki that a title begins with, in lower case. */
  private Optional<String> prefix(String title) {
    int colon = title.indexOf(':');
    if (colon <= 0 || colon > 30) {
      return Optional.empty();
    }
    String raw = title.substring(0, colon).strip();
    String name = raw.toLowerCase(Locale.ROOT).replace('_', ' ');
    boolean space =
        wiki.media().contains(name)
            || wiki.categories().contains(name)
            || wiki.others().contains(name)
            || name.endsWith(" talk");
    boolean foreign = raw.equals(name) && LANGUAGE.matcher(name).matches();
    return space || foreign ? Optional.of(name) : Optional.empty();
  }

  /** Reads what stands in single square brackets and begins with an address. */
  String external(String content) {
    int space = 0;
    while (space < content.length() && !Character.isWhitespace(content.charAt(space))) {
      space++;
    }
    String words = content.substring(space).strip();
    String address = content.substring(0, space);
    return words.isEmpty() ? "" : web(address).map(url -> mark(url, words)).orElse(words);
  }

  /** Returns an address that can stand in a link of Markdown; nothing when it is no web page's. */
  private static Optional<String> web(String address) {
    try {
      String url = Target.parse(Marks.plain(Marks.words(address))).toString();
      return Optional.of(url.replace("(", "%28").replace(")", "%29"));
    } catch (RefusedException e) {
      return Optional.empty(); // by contract: mail addresses and broken ones are words alone
    }
  }
}
