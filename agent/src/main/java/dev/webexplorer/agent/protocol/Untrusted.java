package dev.webexplorer.agent.protocol;

import java.util.Map;

/**
 * Text from the web on its way to a model: what the protocol or a template could take for its own.
 */
final class Untrusted {
  private Untrusted() {}

  /** Returns the text with the brackets of the protocol's tags and of special tokens spelt out. */
  static String text(String text, Map<String, Tag.Kind> names) {
    StringBuilder safe = new StringBuilder(text.length());
    int from = 0;
    for (Tag tag : Tag.in(text, names)) {
      safe.append(tokens(text.substring(from, tag.start()))).append("&lt;");
      from = tag.start() + 1;
    }
    return safe.append(tokens(text.substring(from))).toString();
  }

  private static String tokens(String text) {
    return text.replace("<|", "&lt;|").replace("<｜", "&lt;｜");
  }
}
