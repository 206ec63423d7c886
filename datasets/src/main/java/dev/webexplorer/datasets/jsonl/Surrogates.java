package dev.webexplorer.datasets.jsonl;

/**
 * Half surrogate pairs, which models and cut texts leave behind: legal in a Java string and, as an
 * escape, in JSON, but not in UTF-8.
 */
final class Surrogates {
  private Surrogates() {}

  /** Returns the JSON with each lone surrogate escaped; they only ever stand within strings. */
  static String escapeLone(String json) {
    int lone = next(json, 0);
    if (lone == json.length()) {
      return json;
    }
    StringBuilder escaped = new StringBuilder(json.length() + 16);
    int from = 0;
    while (lone < json.length()) {
      escaped.append(json, from, lone);
      escaped.append("\\u").append(Integer.toHexString(json.charAt(lone)));
      from = lone + 1;
      lone = next(json, from);
    }
    return escaped.append(json, from, json.length()).toString();
  }

  private static int next(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (i + 1 == text.length()
            || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
          return i;
        }
        i++;
      }
    }
    return text.length();
  }
}
