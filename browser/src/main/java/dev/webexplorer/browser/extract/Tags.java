package dev.webexplorer.browser.extract;

import java.util.Set;

/** What HTML's elements are for. */
final class Tags {
  /** Never read: no text, or text that is not the page's. */
  static final Set<String> UNREAD =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "applet",
          "canvas",
          "audio",
          "video",
          "svg",
          "head",
          "meta",
          "link",
          "base",
          "select",
          "option",
          "optgroup",
          "datalist",
          "button",
          "input",
          "textarea",
          "progress",
          "meter",
          "dialog",
          "map",
          "frameset",
          "noframes",
          "rp",
          "source",
          "track",
          "param",
          "menuitem");

  /** Begin and end a line of text. */
  static final Set<String> BLOCK =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "details",
          "dd",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "legend",
          "li",
          "listing",
          "main",
          "menu",
          "nav",
          "ol",
          "optgroup",
          "p",
          "plaintext",
          "pre",
          "search",
          "section",
          "summary",
          "table",
          "caption",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul",
          "xmp");

  static final Set<String> HEADING = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  static final Set<String> STRONG = Set.of("b", "strong");
  static final Set<String> EMPHASIS = Set.of("em", "i");
  static final Set<String> STRUCK = Set.of("del", "s", "strike");
  static final Set<String> CODE = Set.of("code", "kbd", "samp", "tt");
  static final Set<String> VERBATIM = Set.of("pre", "listing", "plaintext", "xmp");
  static final Set<String> LIST = Set.of("ul", "ol", "menu", "dir", "dl");

  private Tags() {}
}
