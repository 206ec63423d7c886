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

  void open(String opening, String closing) {
    styles.add(new Style(opening, closing));
  }

  /** Closes the style opened last; returns its words, those of the first block that had some. */
  String close() {
    Style style = styles.removeLast();
    hide(style);
    return style.words;
  }

  private void hide(Style style) {
    if (style.shown) {
      markdown.append(style.closing);
      style.shown = false;
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
        if (Escapes.needed(words, i, markdown, inLink())) {
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
    String ticks =
        "`".repeat(Escapes.longestRun(line, '`') % 2 == 1 ? Escapes.longestRun(line, '`') + 1 : 1);
    String pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
    markdown.append(ticks).append(pad).append(line).append(pad).append(ticks);
    text.append(line);
    spaced = Characters.space(code.charAt(code.length() - 1));
  }

  /** Adds Markdown that has no words of the page. */
  void sign(String sign) {
    boolean bare = text.isEmpty();
    show();
    markdown.append(sign);
    spaced = spaced && !bare;
  }

  void space() {
    spaced = true;
  }

  /** Ends the line within the block. */
  void lineBreak() {
    broken = true;
  }

  boolean isEmpty() {
    return markdown.isEmpty();
  }

  /** Returns the words since the last call. */
  Line take() {
    styles.reversed().forEach(this::hide);
    Line line = new Line(markdown.toString(), text.toString());
    markdown.setLength(0);
    text.setLength(0);
    spaced = false;
    broken = false;
    return line;
  }

  private boolean inLink() {
    return styles.stream().anyMatch(style -> style.opening.equals("["));
  }

  private void show() {
    if (!markdown.isEmpty()) {
      if (broken) {
        markdown.append("  \n");
        text.append('\n');
      } else if (spaced) {
        markdown.append(' ');
        text.append(' ');
      }
    }
    spaced = false;
    broken = false;
    for (Style style : styles) {
      if (!style.shown) {
        markdown.append(style.opening);
        style.shown = true;
        style.start = text.length();
      }
    }
  }
}
