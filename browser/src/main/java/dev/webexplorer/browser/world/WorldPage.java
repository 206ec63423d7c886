package dev.webexplorer.browser.world;

import dev.webexplorer.browser.Link;
import java.util.List;

/**
 * A page of a world.
 *
 * @param url absolute
 * @param text paragraphs, headings, lists and tables without markup, apart by blank lines
 * @param markdown the same with markup and links
 * @param links in page order, one for each anchor; each leads to a page of the same world
 * @param redirects other names of the page
 * @param facts what the text tells
 */
public record WorldPage(
    String title,
    String url,
    String text,
    String markdown,
    List<Link> links,
    List<String> categories,
    List<String> redirects,
    List<WorldFact> facts) {
  public WorldPage {
    links = List.copyOf(links);
    categories = List.copyOf(categories);
    redirects = List.copyOf(redirects);
    facts = List.copyOf(facts);
  }
}
