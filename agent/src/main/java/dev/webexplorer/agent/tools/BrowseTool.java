package dev.webexplorer.agent.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.Observation;
import dev.webexplorer.agent.PageReader;
import dev.webexplorer.agent.Reading;
import dev.webexplorer.agent.Tool;
import dev.webexplorer.agent.ToolSpec;
import dev.webexplorer.agent.tools.Arguments.WrongArguments;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.Web;
import dev.webexplorer.datasets.ToolCall;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** {@code browse{url, query}}: opens a page and lets a reader answer the query from it. */
public final class BrowseTool implements Tool {
  public static final String NAME = "browse";

  /** How it is called. */
  public static final ToolSpec SPEC = describe();

  private final Web web;
  private final PageReader reader;

  public BrowseTool(Web web, PageReader reader) {
    this.web = web;
    this.reader = reader;
  }

  private static ToolSpec describe() {
    ObjectNode schema = Arguments.schema();
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("url").put("type", "string").put("description", "the page's address");
    properties
        .putObject("query")
        .put("type", "string")
        .put("description", "what you want to know from the page");
    schema.putArray("required").add("url").add("query");
    return new ToolSpec(NAME, "Opens a page and answers a query from its text.", schema);
  }

  @Override
  public ToolSpec spec() {
    return SPEC;
  }

  @Override
  public Observation call(ToolCall call) {
    try {
      Arguments arguments = Arguments.of(call);
      URI url = address(arguments.text("url"));
      String goal = arguments.text("query");
      Page page = web.open(url);
      if (!page.outcome().ok()) {
        return Observation.of(failure(page));
      }
      Reading reading = reader.read(page, goal);
      return new Observation(
          reading.text() + missing(page), false, reading.usage(), reading.costUsd());
    } catch (WrongArguments e) {
      return e.observation();
    }
  }

  private static URI address(String text) throws WrongArguments {
    try {
      URI url = new URI(text);
      if (url.isAbsolute()) {
        return url;
      }
    } catch (URISyntaxException e) {
      throw new WrongArguments("browse needs an absolute URL: " + e.getMessage());
    }
    throw new WrongArguments("browse needs an absolute URL, with https:// before it: " + text);
  }

  /** What a reader must know of a page that is not all there. */
  private static String missing(Page page) {
    String detail = page.outcome().detail();
    return detail.isEmpty() ? "" : "\n(" + Listing.line(detail) + ")";
  }

  private static String failure(Page page) {
    String status = page.outcome().status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return "The page "
        + page.url()
        + " could not be read: "
        + status
        + ". "
        + Listing.line(page.outcome().detail());
  }
}
