package dev.webexplorer.browser.wikitext;

import java.util.ArrayList;
import java.util.List;

/** Brackets that were opened, with what has come since, apart by bars. */
final class Frame {
  /** Kinds of brackets. */
  enum Kind {
    /** Not in any. */
    PAGE(""),
    TEMPLATE("{{"),
    PARAMETER("{{{"),
    LINK("[["),
    EXTERNAL("[");

    private final String opening;

    Kind(String opening) {
      this.opening = opening;
    }
  }

  private final Kind kind;
  private final List<StringBuilder> parts = new ArrayList<>();
  private final List<Integer> equals = new ArrayList<>();

  Frame(Kind kind) {
    this.kind = kind;
    next();
  }

  Kind kind() {
    return kind;
  }

  /** Begins a new part. */
  void next() {
    parts.add(new StringBuilder());
    equals.add(-1);
  }

  /** Notes the first sign between a name and a value in this part. */
  void equal() {
    if (equals.getLast() < 0) {
      equals.set(equals.size() - 1, text().length());
    }
    text().append('=');
  }

  /** Returns what has come since the last bar, to be written to. */
  StringBuilder text() {
    return parts.getLast();
  }

  List<String> parts() {
    return parts.stream().map(StringBuilder::toString).toList();
  }

  /** Returns where the first sign of equality stands in a part, -1 if there is none. */
  int equal(int part) {
    return equals.get(part);
  }

  /** Returns what was written, as nothing has closed the brackets. */
  String literal() {
    return kind.opening + String.join("|", parts);
  }
}
