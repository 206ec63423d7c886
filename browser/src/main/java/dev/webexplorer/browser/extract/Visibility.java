package dev.webexplorer.browser.extract;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Whether an element's own attributes keep it from a reader's eyes. */
final class Visibility {
  private static final Pattern HIDING =
      Pattern.compile(
          "(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|opacity:0(?:\\.0+)?(?=;|!|$)"
              + "|font-size:0[a-z%]*(?=;|!|$)|(?:max-)?(?:width|height):[01](?:px)?(?=;|!|$)[^}]*overflow:hidden"
              + "|overflow:hidden[^}]*;(?:max-)?(?:width|height):[01](?:px)?(?=;|!|$)"
              + "|clip:rect\\(0|clip-path:inset\\((?:100|50)%"
              + "|(?:left|right|top|margin-left|margin-top|text-indent):-\\d{3,})");

  private Visibility() {}

  static boolean hidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden") && !element.attr("hidden").equals("until-found")) {
      return true;
    }
    if (element.attr("aria-hidden").equals("true") && !element.normalName().equals("body")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty() && hiding(style);
  }

  static boolean hiding(String style) {
    StringBuilder plain = new StringBuilder(style.length());
    style
        .chars()
        .filter(c -> c > ' ')
        .map(Character::toLowerCase)
        .forEach(c -> plain.append((char) c));
    return HIDING.matcher(plain).find();
  }
}
