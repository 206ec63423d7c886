package dev.webexplorer.browser;

/**
 * What a page says of itself; empty where it says nothing.
 *
 * @param author names, apart by a comma
 * @param date when it was published, as the page writes it (ISO 8601 mostly)
 * @param site the site's name
 * @param language a BCP 47 tag
 * @param description its own summary
 */
public record Metadata(
    String author, String date, String site, String language, String description) {
  public static final Metadata NONE = new Metadata("", "", "", "", "");
}
