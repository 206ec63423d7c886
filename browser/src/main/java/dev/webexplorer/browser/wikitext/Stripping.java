package dev.webexplorer.browser.wikitext;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The first step: takes out comments, references and what is drawn, not read; sets aside what is
 * not to be read as wikitext.
 */
final class Stripping {
  /** Elements that go with all that is in them. */
  private static final Set<String> DROPPED =
      Set.of(
          "ref",
          "references",
          "gallery",
          "timeline",
          "imagemap",
          "score",
          "graph",
          "mapframe",
          "maplink",
          "templatedata",
          "templatestyles",
          "hiero",
          "style",
          "script",
          "indicator",
          "section",
          "inputbox",
          "categorytree",
          "noinclude");

  private static final Set<String> LITERAL =
      Set.of("nowiki", "pre", "syntaxhighlight", "source", "math", "chem", "ce", "code");
  private static final int LONGEST_TAG = 2_000;

  private final String source;
  private final StringBuilder kept;
  private final Set<String> unclosed = new HashSet<>();
  private int at;

  private Stripping(String source) {
    this.source = source;
    this.kept = new StringBuilder(source.length());
  }

  static String of(String source) {
    Stripping stripping = new Stripping(Marks.without(source.replace("\r\n", "\n")));
    stripping.run();
    return stripping.kept.toString();
  }

  private void run() {
    while (at < source.length()) {
      int tag = source.indexOf('<', at);
      if (tag < 0) {
        kept.append(source, at, source.length());
        return;
      }
      kept.append(source, at, tag);
      at = tag;
      if (!comment() && !element()) {
        kept.append('<');
        at++;
      }
    }
  }

  /** Skips a comment; one that does not end goes to the end, as MediaWiki has it. */
  private boolean comment() {
    if (!source.startsWith("<!--", at)) {
      return false;
    }
    int end = source.indexOf("-->", at + 4);
    at = end < 0 ? source.length() : end + 3;
    boolean ownLine = kept.isEmpty() || kept.charAt(kept.length() - 1) == '\n';
    if (ownLine && at < source.length() && source.charAt(at) == '\n') {
      at++;
    }
    return true;
  }

  private boolean element() {
    String name = name(at + 1);
    if (!DROPPED.contains(name) && !LITERAL.contains(name)) {
      return false;
    }
    int open = source.indexOf('>', at);
    if (open < 0 || open - at > LONGEST_TAG) {
      return false;
    }
    if (source.charAt(open - 1) == '/') {
      at = open + 1;
      return true;
    }
    int close = close(name, open + 1);
    if (close < 0) {
      return false;
    }
    int end = source.indexOf('>', close);
    set(name, source.substring(at, open), source.substring(open + 1, close));
    at = end < 0 ? source.length() : end + 1;
    return true;
  }

  /** Sets aside what stands in an element. */
  private void set(String name, String tag, String content) {
    switch (name) {
      case "nowiki" -> kept.append(Marks.escaped(content));
      case "math", "chem", "ce" ->
          kept.append(Marks.escaped("$" + content.strip().replaceAll("\\s+", " ") + "$"));
      case "pre", "syntaxhighlight", "source" -> code(tag, content);
      case "code" ->
          kept.append(
              content.contains("{{") || content.contains("[[")
                  ? content
                  : Marks.escaped(content.replace('\n', ' ')));
      default -> {} // dropped
    }
  }

  private void code(String tag, String content) {
    if (tag.contains("inline")) {
      kept.append(Marks.escaped(content));
    } else if (!content.isBlank()) {
      kept.append('\n').append(Marks.CODE).append(Marks.escaped(content)).append('\n');
    }
  }

  /** Looks for the end of an element; once there is none, there is none further on. */
  private int close(String name, int from) {
    if (unclosed.contains(name)) {
      return -1;
    }
    for (int end = source.indexOf("</", from); end >= 0; end = source.indexOf("</", end + 2)) {
      if (name(end + 2).equals(name)) {
        return end;
      }
    }
    unclosed.add(name);
    return -1;
  }

  private String name(int from) {
    int end = from;
    while (end < source.length() && end - from < 20 && Character.isLetter(source.charAt(end))) {
      end++;
    }
    return source.substring(from, end).toLowerCase(Locale.ROOT);
  }
}
