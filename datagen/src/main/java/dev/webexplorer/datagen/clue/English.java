package dev.webexplorer.datagen.clue;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small grammar: articles, plurals, and the seams between words that were put side by side. */
public final class English {
  private static final Pattern ARTICLE =
      Pattern.compile("\\b([Aa])n? (?=([\\p{L}\\d][\\p{L}\\d-]*))");
  private static final Pattern VOWEL =
      Pattern.compile("(?i)(?:[aeio]|u(?!n[ai]|s[aeu]|k|ti|b)|hono|hour|heir|8|11\\b|18\\b).*");
  private static final Pattern CONSONANT = Pattern.compile("(?i)(?:eu|ewe|one|once|un[ai]).*");
  private static final Pattern UN = Pattern.compile("(?i)(?:unin|unim|unan|unai|unau).*");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern BEFORE_MARK = Pattern.compile(" (?=[,.;:!?])");

  /** Left by what stood in parentheses after the subject. */
  private static final Pattern SUBJECT_COMMA =
      Pattern.compile("^([Tt]h(?:is|ese) [a-z ]+), (?=(?:has|have|had|is|are|was|were)\\b)");

  private static final Pattern DOUBLE_COMMA = Pattern.compile(",\\s*,");
  private static final Map<String, String> PLURALS =
      Map.of(
          "person",
          "people",
          "man",
          "men",
          "woman",
          "women",
          "child",
          "children",
          "species",
          "species",
          "fungus",
          "fungi",
          "bacterium",
          "bacteria",
          "body of water",
          "bodies of water",
          "piece of music",
          "pieces of music",
          "people",
          "peoples");

  private English() {}

  public static String plural(String noun) {
    String known = PLURALS.get(noun);
    if (known != null) {
      return known;
    }
    if (noun.endsWith("man") && !noun.endsWith("human")) {
      return noun.substring(0, noun.length() - 3) + "men";
    }
    if (noun.endsWith("y")
        && noun.length() > 1
        && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    boolean es =
        noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("ch") || noun.endsWith("sh");
    return noun + (es ? "es" : "s");
  }

  /** Returns the noun with its indefinite article. */
  public static String a(String noun) {
    return (vowel(noun) ? "an " : "a ") + noun;
  }

  private static boolean vowel(String word) {
    return (VOWEL.matcher(word).matches() && !CONSONANT.matcher(word).matches())
        || UN.matcher(word).matches();
  }

  static String another(String words) {
    return words.replaceFirst("^[Aa]n? ", "another ");
  }

  /** Returns "this river", "these rivers'" and so on. */
  static String these(String kind, Part part) {
    if (part.plural()) {
      return "these " + plural(kind) + (part.possessive() ? "'" : "");
    }
    return "this " + kind + (part.possessive() ? possessive(kind) : "");
  }

  static String possessive(String noun) {
    return noun.endsWith("s") ? "'" : "'s";
  }

  /** Mends articles, spaces and the first letter. */
  static String tidy(String text) {
    String tidy = SPACES.matcher(text).replaceAll(" ").strip();
    tidy = BEFORE_MARK.matcher(tidy).replaceAll("");
    tidy = DOUBLE_COMMA.matcher(tidy).replaceAll(",");
    tidy = SUBJECT_COMMA.matcher(tidy).replaceFirst("$1 ");
    Matcher article = ARTICLE.matcher(tidy);
    tidy =
        article.replaceAll(match -> {
          String next = match.group(2);
          boolean letter = next.length() == 1 || next.equals(next.toUpperCase(Locale.ROOT));
          return letter
              ? Matcher.quoteReplacement(match.group())
              : match.group(1) + (vowel(next) ? "n " : " ");
        });
    return tidy.isEmpty() ? tidy : Character.toUpperCase(tidy.charAt(0)) + tidy.substring(1);
  }
}
