package dev.webexplorer.agent.protocol;

/** Code fences and stray brackets around a value. */
final class Fences {
  private static final String FENCE = "```";

  private Fences() {}

  /** Returns the text without a code fence around it. */
  static String strip(String text) {
    String bare = text.strip();
    if (bare.startsWith(FENCE)) {
      int end = FENCE.length();
      while (end < bare.length() && Character.isLetterOrDigit(bare.charAt(end))) {
        end++;
      }
      bare = bare.substring(end).strip();
    }
    if (bare.endsWith(FENCE)) {
      bare = bare.substring(0, bare.length() - FENCE.length()).strip();
    }
    return bare;
  }

  /** Fails when more than closing brackets, commas and fences follow. */
  static void refuseRest(String text, int end) throws Unreadable {
    for (int i = end; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && "}])`;,\"'".indexOf(c) < 0) {
        throw new Unreadable(
            "there is more than one thing in it, at "
                + Complaints.quoted(text.substring(i, Math.min(text.length(), i + 30))));
      }
    }
  }
}
