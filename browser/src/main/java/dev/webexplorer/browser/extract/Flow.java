package dev.webexplorer.browser.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * The running text of one block, as Markdown and plain, written side by side. Runs of space become
 * one; styles that hold no word vanish, and spaces move out of them. A style left open when the
 * block is taken opens again in the next.
 */
final class Flow {
  private final StringBuilder markdown = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private final List<Style> styles = new ArrayList<>();
  private int hidden;
  private int links;
  private boolean spaced;
  private boolean broken;

  /** A block's words. */
  record Line(String markdown, String text) {
    boolean isEmpty() {
      return markdown.isEmpty();
    }
  }

  private static final class Style {
    final String opening;
    final String closing;
    boolean shown;
    int start;
    String words = "";

    Style(String opening, String closing) {
      this.opening = opening;
      this.closing = closing;
    }
  }

  /** Opens a style; within one of its like it has no signs. */
  void open(String sign) {
    boolean repeated = styles.stream().anyMatch(style -> style.opening.equals(sign));
    add(repeated ? new Style("", "") : new Style(sign, sign));
  }

  void openLink(String target) {
    add(links++ > 0 ? new Style("", "") : new Style("[", "](" + target + ")"));
  }

  private void add(Style style) {
    styles.add(style);
    hidden++;
  }

  /** Closes the style opened last. */
  void close() {
    hide(styles.removeLast());
    hidden--;
  }

  /** Closes the link opened last; returns its words, those of the first block that had some. */
  String closeLink() {
    Style link = styles.getLast();
    close();
    links--;
    return link.words;
  }

  private void hide(Style style) {
    if (style.shown) {
      markdown.append(style.closing);
      style.shown = false;
      hidden++;
      style.words = style.words.isEmpty() ? text.substring(style.start) : style.words;
    }
  }

  /** Adds page text: spaces fold, signs that Markdown would read are escaped. */
  void text(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Characters.space(c)) {
        spaced = true;
      } else {
        show();
        if (Escapes.needed(words, i, markdown, links > 0)) {
          markdown.append('\\');
        }
        markdown.append(c);
        text.append(c);
      }
    }
  }

  /** Adds code: a span that no sign in it can end. */
  void code(String code) {
    String line = code.strip().replaceAll("\\s+", " ");
    if (line.isEmpty()) {
      spaced |= !code.isEmpty();
      return;
    }
    spaced |= Characters.space(code.charAt(0));
    show();
    int run = Escapes.longestRun(line, '`');
    String pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
    markdown.repeat("`", run + 1).append(pad).append(line).append(pad).repeat("`", run + 1);
    text.append(line);
    spaced = Characters.space(code.charAt(code.length() - 1));
  }

  /** Adds a picture, which has no words in the text. */
  void picture(String alt, String source) {
    boolean first = text.isEmpty();
    boolean apart = spaced || broken;
    show();
    markdown.append("![").append(alt).append("](").append(source).append(')');
    spaced = apart && !first;
  }

  void space() {
    spaced = true;
  }

  /** Ends the line within the block. */
  void lineBreak() {
    broken = true;
  }

  /** Returns the words since the last call. */
  Line take() {
    styles.reversed().forEach(this::hide);
    Line line = new Line(markdown.toString(), text.toString().strip());
    markdown.setLength(0);
    text.setLength(0);
    spaced = false;
    broken = false;
    return line;
  }

  private void show() {
    if (!markdown.isEmpty() && broken) {
      markdown.append("  \n");
      text.append('\n');
    } else if (!markdown.isEmpty() && spaced) {
      markdown.append(' ');
      text.append(text.isEmpty() || text.charAt(text.length() - 1) == ' ' ? "" : " ");
    }
    spaced = false;
    broken = false;
    if (hidden > 0) {
      styles.forEach(this::show);
      hidden = 0;
    }
  }

  private void show(Style style) {
    if (!style.shown) {
      markdown.append(style.opening);
      style.shown = true;
      style.start = text.length();
    }
  }
}
