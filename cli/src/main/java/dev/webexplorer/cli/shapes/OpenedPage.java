package dev.webexplorer.cli.shapes;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.webexplorer.browser.Link;
import dev.webexplorer.browser.Metadata;
import dev.webexplorer.browser.Page;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** A page that was opened; what it does not say of itself is left out. */
public record OpenedPage(
    URI url,
    String title,
    String outcome,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String detail,
    String text,
    String markdown,
    List<Link> links,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String author,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String date,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String site,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String language) {

  public static OpenedPage of(Page page) {
    Metadata said = page.metadata();
    return new OpenedPage(
        page.url(),
        page.title(),
        page.outcome().status().name().toLowerCase(Locale.ROOT),
        page.outcome().detail(),
        page.text(),
        page.markdown(),
        page.links(),
        said.author(),
        said.date(),
        said.site(),
        said.language());
  }
}
