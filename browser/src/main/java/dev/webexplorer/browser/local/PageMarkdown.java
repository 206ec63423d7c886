package dev.webexplorer.browser.local;

import dev.webexplorer.browser.Link;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes plain text with its mentions as Markdown. Nothing else of the text is changed, so that
 * what is quoted from it stands in the Markdown too; only {@code ](} loses its power to make a
 * link.
 */
final class PageMarkdown {
  private final String text;
  private final StringBuilder markdown = new StringBuilder();
  private final List<Link> links = new ArrayList<>();

  private PageMarkdown(String text) {
    this.text = text;
  }

  /** Markdown and the links in it, in order. */
  record Written(String markdown, List<Link> links) {}

  /**
   * @param mentions in order, not overlapping
   * @param others pages that the text does not mention: listed at the end
   */
  static Written of(
      String text,
      List<TextBlocks.Block> blocks,
      List<Mention> mentions,
      List<GivenLinks.Wanted> others) {
    PageMarkdown page = new PageMarkdown(text);
    int next = 0;
    for (TextBlocks.Block block : blocks) {
      page.markdown.append(page.markdown.isEmpty() ? "" : "\n\n");
      page.markdown.append(block.heading() ? "## " : "");
      int at = block.start();
      for (; next < mentions.size() && mentions.get(next).start() < block.end(); next++) {
        page.plain(at, mentions.get(next).start());
        page.link(mentions.get(next));
        at = mentions.get(next).end();
      }
      page.plain(at, block.end());
    }
    page.list(others);
    return new Written(page.markdown.toString(), page.links);
  }

  private void plain(int start, int end) {
    markdown.append(text.substring(start, end).replace("](", "]\\("));
  }

  private void link(Mention mention) {
    link(text.substring(mention.start(), mention.end()), mention.url());
  }

  private void link(String words, String url) {
    String safe = words.replace('[', '(').replace(']', ')');
    markdown.append('[').append(safe).append("](").append(url).append(')');
    links.add(new Link(words, URI.create(url)));
  }

  private void list(List<GivenLinks.Wanted> others) {
    if (others.isEmpty()) {
      return;
    }
    markdown.append("\n\n## See also\n");
    for (GivenLinks.Wanted other : others) {
      markdown.append("\n- ");
      link(other.title(), other.url());
    }
  }
}
