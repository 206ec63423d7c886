package dev.webexplorer.browser.wikitext;

import dev.webexplorer.browser.Link;
import java.util.List;

/**
 * A wiki's page, read.
 *
 * @param text paragraphs apart by a blank line, list items and table rows by a line break, cells by
 *     a tab
 * @param markdown the same with headings, lists, tables and links
 * @param links with their words as they stand in the text, in order
 * @param categories that the page says it is in
 */
public record Article(String text, String markdown, List<Link> links, List<String> categories) {
  public Article {
    links = List.copyOf(links);
    categories = List.copyOf(categories);
  }
}
