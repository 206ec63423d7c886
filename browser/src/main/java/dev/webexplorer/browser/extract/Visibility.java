package dev.webexplorer.browser.extract;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What of a document a reader's eyes meet: not what its own attributes hide, nor what a plain rule
 * (one class or one id) of a style sheet in the page does. Text hidden so is the way to put words
 * before a model that no person sees.
 */
final class Visibility {
  private static final int MOST_STYLES = 500_000;

  /** Declarations without spaces, in lower case. */
  private static final Pattern HIDING =
      Pattern.compile(
          "(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|opacity:0?(?:\\.0+)?(?=[;!]|$)"
              + "|font-size:0(?:\\.0+)?[a-z%]*(?=[;!]|$)"
              + "|clip:rect\\((?:0|1px)|clip-path:inset\\((?:100|50)%|transform:scale\\(0"
              + "|(?:left|right|top|bottom|margin-left|margin-top|text-indent):-\\d{3,}(?:px|em|rem|vw|vh|pt|%)?(?=[;!]|$))");

  private static final Pattern SMALL =
      Pattern.compile("(?:^|;)(?:max-)?(?:width|height):[01](?:px)?(?=[;!]|$)");
  private static final Pattern CLIPPED =
      Pattern.compile("(?:^|;)overflow(?:-[xy])?:(?:hidden|clip)");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("([^{}]*)\\{([^{}]*)\\}");
  private static final Pattern PLAIN = Pattern.compile("[.#][\\w-]+");

  private final Set<String> hidden = new HashSet<>();

  Visibility(Document document) {
    for (Element style : document.getElementsByTag("style")) {
      String css = style.data();
      if (css.length() <= MOST_STYLES && style.attr("media").matches("|all|screen")) {
        rules(COMMENT.matcher(css).replaceAll(""));
      }
    }
  }

  /** Whether the element, and so all in it, is unseen. */
  boolean hides(Element element) {
    if (element.attributesSize() == 0 || element.normalName().equals("body")) {
      return false;
    }
    if (element.hasAttr("hidden") && !element.attr("hidden").equals("until-found")) {
      return true;
    }
    if (element.attr("aria-hidden").equals("true") && element.selectFirst("p") == null) {
      return true; // decoration; a text that is so marked, behind a dialog for instance, is read
    }
    String style = element.attr("style");
    return (!style.isEmpty() && hiding(style)) || (!hidden.isEmpty() && ruledOut(element));
  }

  private boolean ruledOut(Element element) {
    if (hidden.contains("#" + element.attr("id"))) {
      return true;
    }
    String classes = element.attr("class");
    return !classes.isEmpty()
        && element.classNames().stream().anyMatch(name -> hidden.contains("." + name));
  }

  /** Takes in rules outside of media queries and the like. */
  private void rules(String css) {
    int depth = 0;
    int start = 0;
    for (int i = 0; i < css.length(); i++) {
      char c = css.charAt(i);
      depth += c == '{' ? 1 : 0;
      if (c == '}' && --depth <= 0) {
        rule(css.substring(start, i + 1));
        depth = 0;
        start = i + 1;
      }
    }
  }

  private void rule(String rule) {
    Matcher matcher = RULE.matcher(rule);
    if (rule.indexOf('@') < 0 && matcher.matches() && hiding(matcher.group(2))) {
      for (String selector : matcher.group(1).split(",", -1)) {
        if (PLAIN.matcher(selector.strip()).matches()) {
          hidden.add(selector.strip());
        }
      }
    }
  }

  static boolean hiding(String style) {
    StringBuilder plain = new StringBuilder(style.length());
    style
        .toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> c > ' ')
        .forEach(c -> plain.append((char) c));
    return HIDING.matcher(plain).find()
        || (SMALL.matcher(plain).find() && CLIPPED.matcher(plain).find());
  }
}
