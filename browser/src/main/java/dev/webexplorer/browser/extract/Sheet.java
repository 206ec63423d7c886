package dev.webexplorer.browser.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * The page as it is written, block after block, as Markdown and as text. Blocks inside a quote or a
 * list's item get its marks before every line; the text gets none.
 */
final class Sheet {
  /** Containers within containers that are still marked. */
  private static final int DEEPEST = 12;

  private final StringBuilder markdown = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private final List<Container> containers = new ArrayList<>();
  private boolean listed;
  private int tooDeep;

  private static final class Container {
    final String first;
    final String rest;
    boolean begun;

    Container(String first, String rest) {
      this.first = first;
      this.rest = rest;
    }

    boolean item() {
      return !first.equals(rest);
    }
  }

  void openQuote() {
    open(new Container("> ", "> "));
  }

  /** Opens a list's item with its mark, "- " for instance. */
  void openItem(String mark) {
    open(new Container(mark, " ".repeat(mark.length())));
  }

  /** Ends a list, so that the next item is of another; whether an item was written last. */
  boolean endList() {
    boolean was = listed;
    listed = false;
    return was;
  }

  private void open(Container container) {
    if (containers.size() < DEEPEST) {
      containers.add(container);
    } else {
      tooDeep++;
    }
  }

  void close() {
    if (tooDeep > 0) {
      tooDeep--;
    } else {
      containers.removeLast();
    }
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  void block(String block, String words) {
    boolean beginsItem = containers.stream().anyMatch(c -> c.item() && !c.begun);
    boolean tight = beginsItem && listed;
    if (!markdown.isEmpty()) {
      markdown.append('\n');
      if (!tight) {
        markdown.append(marks().stripTrailing()).append('\n');
      }
    }
    String first = firstMarks();
    String rest = marks();
    int start = 0;
    for (int end = block.indexOf('\n'); end >= 0; end = block.indexOf('\n', start)) {
      line(start == 0 ? first : rest, block.substring(start, end));
      markdown.append('\n');
      start = end + 1;
    }
    line(start == 0 ? first : rest, block.substring(start));
    if (!words.isBlank()) {
      text.append(text.isEmpty() ? "" : tight ? "\n" : "\n\n").append(words);
    }
    listed = containers.stream().anyMatch(Container::item);
  }

  private void line(String marks, String line) {
    if (line.isEmpty()) {
      markdown.append(marks.stripTrailing());
    } else {
      markdown.append(marks).append(line);
    }
  }

  private String firstMarks() {
    StringBuilder marks = new StringBuilder();
    for (Container container : containers) {
      marks.append(container.begun ? container.rest : container.first);
      container.begun = true;
    }
    return marks.toString();
  }

  /** The marks of a line that begins nothing: what is not begun yet has none. */
  private String marks() {
    StringBuilder marks = new StringBuilder();
    for (Container container : containers) {
      if (!container.begun) {
        break;
      }
      marks.append(container.rest);
    }
    return marks.toString();
  }

  String markdown() {
    return markdown.toString();
  }

  String text() {
    return text.toString();
  }
}
