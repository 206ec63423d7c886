package dev.webexplorer.browser.extract;

import java.util.Locale;
import java.util.regex.Pattern;

/** Lines that sites put between the lines of what they publish: short, and alike everywhere. */
final class Labels {
  static final int LONGEST = 40;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:advert(?:isement)?s?|ad|sponsored(?: content)?|anzeige|werbung|publicit[eé]|publicidade?|pubblicità|реклама"
              + "|continue reading(?: the main story)?|read more|more|comments?|share(?: this)?(?: article| story)?"
              + "|print|email|close|loading[ .…]*|play(?: video)?|(?:scroll )?back to top)[\\s.:…]*");

  private static final Pattern CREDIT =
      Pattern.compile(
          "(?i)\\d{1,2}:\\d{2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\b(?:19|20)\\d\\d\\b"
              + "|\\b\\d+ (?:min|minutes?|hours?|days?) (?:ago|read)|^(?:by|von|por|par|di|от|автор)\\b");

  private Labels() {}

  /** Whether the text is a label and nothing more. */
  static boolean label(String text) {
    return LABEL.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether a short text tells who wrote something, or when. */
  static boolean credit(String text) {
    return CREDIT.matcher(text).find();
  }
}
