package dev.webexplorer.browser.local;

import dev.webexplorer.browser.Link;
import dev.webexplorer.browser.local.TitleTable.Target;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes links to pages of this web with the one address that the page has: without a fragment,
 * behind redirects. Other links stay as they are. For the links of one page.
 */
final class OwnLinks {
  private static final Pattern DESTINATION =
      Pattern.compile("]\\((https?://[^()\\s]*(?:\\([^()\\s]*\\)[^()\\s]*)*)\\)");

  private final TitleTable.Reader titles;

  /** By the address as given: a page names most of its addresses more than once. */
  private final Map<String, String> known = new HashMap<>();

  OwnLinks(TitleTable.Reader titles) {
    this.titles = titles;
  }

  String inMarkdown(String markdown) throws IOException {
    StringBuilder rewritten = new StringBuilder(markdown.length());
    Matcher link = DESTINATION.matcher(markdown);
    while (link.find()) {
      String destination = "](" + address(link.group(1)) + ")";
      link.appendReplacement(rewritten, Matcher.quoteReplacement(destination));
    }
    return link.appendTail(rewritten).toString();
  }

  List<Link> in(List<Link> links) throws IOException {
    List<Link> rewritten = new ArrayList<>();
    for (Link link : links) {
      rewritten.add(new Link(link.text(), URI.create(address(link.url().toString()))));
    }
    return rewritten;
  }

  private String address(String url) throws IOException {
    String address = known.get(url);
    if (address == null) {
      address = resolved(url);
      known.put(url, address);
    }
    return address;
  }

  private String resolved(String url) throws IOException {
    if (titles.follow(url) instanceof Target.Found(String own)) {
      return own;
    }
    boolean folder = url.endsWith("/");
    return folder && titles.follow(url + "index.html") instanceof Target.Found(String index)
        ? index
        : url;
  }
}
