package dev.webexplorer.browser.local;

import dev.webexplorer.browser.Metadata;
import dev.webexplorer.browser.local.SourcePage.Content;
import dev.webexplorer.browser.local.SourcePage.LinkedProse;
import dev.webexplorer.browser.local.SourcePage.Prose;
import dev.webexplorer.browser.local.SourcePage.Redirect;
import dev.webexplorer.datasets.InputException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page as it stands in JSON.
 *
 * @param author as {@code date}, {@code site} and {@code language}: empty where nothing is said
 * @param redirect empty for a page
 */
record JsonPage(
    String title,
    Optional<String> text,
    String url,
    Optional<List<String>> links,
    List<String> categories,
    String author,
    String date,
    String site,
    String language,
    String redirect) {
  /** Longest title or URL in bytes: a key of the index. */
  private static final int LONGEST_NAME = 4096;

  JsonPage {
    if (title.isBlank()) {
      throw new InputException("a page needs a title, in the field \"title\"");
    }
    if (text.isEmpty() && redirect.isBlank()) {
      throw new InputException("a page needs a text, in the field \"text\"");
    }
    checkLength("title", title);
    checkLength("url", url);
    checkLength("redirect", redirect);
    if (!url.isBlank() && PageUrl.canonical(url).isEmpty()) {
      throw new InputException("field \"url\": not an absolute http or https URL");
    }
  }

  private static void checkLength(String field, String value) {
    if (value.length() > LONGEST_NAME / 3) {
      throw new InputException(
          "field \"%s\": longer than %d characters".formatted(field, LONGEST_NAME / 3));
    }
  }

  SourcePage at(String place, Instant retrieved) {
    Metadata said = new Metadata(author, date, site, language, "");
    return new SourcePage(place, title, url.strip(), content(), categories, said, retrieved);
  }

  private Content content() {
    if (!redirect.isBlank()) {
      return new Redirect(redirect.strip());
    }
    String said = text.orElse("");
    return links.<Content>map(given -> new LinkedProse(said, given)).orElse(new Prose(said));
  }
}
