package dev.webexplorer.browser.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.webexplorer.browser.Link;
import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.fetch.Fetched;
import dev.webexplorer.browser.net.RefusedException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Documents that are text as they stand. */
final class TextContent {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]\n]*)]\\(<?([^()\\s<>]+)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#\\s+(.+?)\\s*#*$");

  private TextContent() {}

  static Page text(String text, Fetched.Document document) {
    return page(fileName(document), text, text, List.of(), document);
  }

  static Page markdown(String text, Fetched.Document document) {
    Matcher heading = HEADING.matcher(text);
    String title = heading.find() ? heading.group(1) : fileName(document);
    return page(title, text, text, links(text, document), document);
  }

  /** JSON is laid out with a line for each value; what is not JSON after all stays as it is. */
  static Page json(String text, Fetched.Document document) {
    String shown;
    try {
      JsonNode value = JSON.readTree(text);
      shown = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      shown = text;
    }
    return page(fileName(document), shown, "```json\n" + shown + "\n```", List.of(), document);
  }

  static Page page(
      String title, String text, String markdown, List<Link> links, Fetched.Document document) {
    URI url = document.target().uri();
    if (text.isBlank()) {
      Outcome empty = new Outcome(Status.EMPTY, "the document has no text");
      return Page.failed(url, empty, document.at());
    }
    return new Page(url, Outcome.OK, title, text, markdown, links, List.of(), document.at());
  }

  /** Returns the last part of the address, for documents without a title of their own. */
  static String fileName(Fetched.Document document) {
    String path = document.target().uri().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static List<Link> links(String text, Fetched.Document document) {
    List<Link> links = new ArrayList<>();
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      try {
        links.add(new Link(link.group(1), document.target().resolve(link.group(2)).uri()));
      } catch (RefusedException e) {
        // leads nowhere that can be opened: an anchor, a mail address
      }
    }
    return links;
  }
}
