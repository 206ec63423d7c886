package dev.webexplorer.browser.wikitext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A template with what it is given.
 *
 * @param name in lower case, with spaces; empty for none
 * @param unnamed arguments without a name, in order
 * @param named in order, keys in lower case
 */
record TemplateCall(String name, List<String> unnamed, Map<String, String> named) {
  private static final int LONGEST_NAME = 100;

  static TemplateCall of(Frame frame) {
    List<String> parts = frame.parts();
    List<String> unnamed = new ArrayList<>();
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 1; i < parts.size(); i++) {
      String part = parts.get(i);
      int equal = frame.equal(i);
      String key = equal < 0 ? "" : part.substring(0, equal).strip().toLowerCase(Locale.ROOT);
      if (equal < 0 || key.isEmpty() || key.indexOf(Marks.LINK) >= 0 || key.length() > 60) {
        unnamed.add(part);
      } else if (key.equals(Integer.toString(unnamed.size() + 1))) {
        unnamed.add(part.substring(equal + 1));
      } else {
        named.put(key, part.substring(equal + 1).strip());
      }
    }
    return new TemplateCall(name(parts.getFirst()), unnamed, named);
  }

  private static String name(String text) {
    String name = Marks.words(text).replace('_', ' ').strip().toLowerCase(Locale.ROOT);
    return name.length() > LONGEST_NAME ? "" : name.replaceFirst("^template:\\s*", "");
  }

  /** Returns an argument without a name, from 0, or nothing. */
  String get(int index) {
    return index < unnamed.size() ? unnamed.get(index).strip() : "";
  }

  /** Returns the first of these arguments that says something. */
  String get(String... names) {
    for (String name : names) {
      String value = named.getOrDefault(name, "");
      if (!value.isBlank()) {
        return value;
      }
    }
    return "";
  }

  /** Returns the arguments without a name that say something. */
  List<String> said() {
    return unnamed.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
  }
}
