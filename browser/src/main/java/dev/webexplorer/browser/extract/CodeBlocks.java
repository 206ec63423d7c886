package dev.webexplorer.browser.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads program text as it stands, and the language its page says it is in. */
final class CodeBlocks {
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?:^|\\s)(?:(?:language|lang|highlight-source|highlight-text|highlight|source|brush|code)(?:-|:\\s*)"
              + "|(?:sourceCode|source|brush|code)\\s+)([A-Za-z][\\w+#.-]{0,20})");
  private static final Set<String> NO_LANGUAGE =
      Set.of(
          "none",
          "plain",
          "text",
          "plaintext",
          "txt",
          "default",
          "code",
          "block",
          "nohighlight",
          "wrapper",
          "container",
          "line-numbers",
          "inline",
          "toolbar",
          "example",
          "box",
          "area",
          "content");
  private static final Set<String> LINES = Set.of("div", "li", "p", "tr", "table", "ol", "ul");

  private CodeBlocks() {}

  /** Returns the text under the node with its line breaks and indents. */
  static String text(Tree tree, int node) {
    StringBuilder out = new StringBuilder();
    int lineEnd = -1;
    for (int i = node + 1; i < tree.end(node); i++) {
      if (i >= lineEnd && lineEnd >= 0) {
        newLine(out);
        lineEnd = -1;
      }
      if (tree.isText(i)) {
        out.append(tree.text(i));
      } else if (tree.name(i).equals("br")) {
        out.append('\n');
      } else if (LINES.contains(tree.name(i))) {
        newLine(out);
        lineEnd = lineEnd < 0 ? tree.end(i) : Math.min(lineEnd, tree.end(i));
      }
    }
    return strip(out.toString().replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' '));
  }

  private static void newLine(StringBuilder out) {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }

  /** Takes empty lines off both ends, and spaces off each line's end. */
  private static String strip(String code) {
    String[] lines = code.split("\n", -1);
    int from = 0;
    int to = lines.length;
    while (from < to && lines[from].isBlank()) {
      from++;
    }
    while (to > from && lines[to - 1].isBlank()) {
      to--;
    }
    StringBuilder out = new StringBuilder(code.length());
    for (int i = from; i < to; i++) {
      out.append(i == from ? "" : "\n").append(lines[i].stripTrailing());
    }
    return out.toString();
  }

  /**
   * Returns the language named by the block, its first child or one of two ancestors; or nothing.
   */
  static String language(Tree tree, int node) {
    int child = node + 1;
    while (child < tree.end(node) && tree.isText(child)) {
      child++;
    }
    String found = child < tree.end(node) ? named(tree, child) : "";
    int at = node;
    for (int up = 0; up < 3 && found.isEmpty() && at >= 0; up++) {
      found = named(tree, at);
      at = tree.parent(at);
    }
    return found;
  }

  private static String named(Tree tree, int node) {
    for (String attribute : new String[] {"data-lang", "data-language"}) {
      String value = tree.attribute(node, attribute).strip().toLowerCase(Locale.ROOT);
      if (value.matches("[a-z][\\w+#.-]{0,20}") && !NO_LANGUAGE.contains(value)) {
        return value;
      }
    }
    Matcher matcher = LANGUAGE.matcher(tree.attribute(node, "class"));
    while (matcher.find()) {
      String language = matcher.group(1).toLowerCase(Locale.ROOT);
      if (!NO_LANGUAGE.contains(language)) {
        return language;
      }
    }
    return "";
  }
}
