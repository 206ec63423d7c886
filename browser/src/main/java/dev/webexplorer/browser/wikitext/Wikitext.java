package dev.webexplorer.browser.wikitext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the pages of a wiki. Immutable and thread-safe. */
public final class Wikitext {
  private static final Pattern REDIRECT =
      Pattern.compile("^\\s*#[^\\s\\[\\]:]{5,30}\\s*:?\\s*\\[\\[([^\\]|\\n]+)");

  private final Wiki wiki;

  public Wikitext(Wiki wiki) {
    this.wiki = wiki;
  }

  /** Returns the title that the page stands for, if it is only another name of one. */
  public static Optional<String> redirect(String source) {
    Matcher redirect = REDIRECT.matcher(source.substring(0, Math.min(source.length(), 1_000)));
    return redirect.find() ? Optional.of(redirect.group(1).strip()) : Optional.empty();
  }

  /** Reads a page. */
  public Article read(String title, String source) {
    List<String> targets = new ArrayList<>();
    List<String> categories = new ArrayList<>();
    WikiLinks links = new WikiLinks(wiki, targets, categories);
    String expanded = new Expansion(links, new Templates(title, links)).of(Stripping.of(source));
    Sheet sheet = new Sheet(new Inline(targets));
    new Lines(sheet).write(expanded);
    return new Article(sheet.text().strip(), sheet.markdown(), sheet.links(), categories);
  }
}
