package dev.webexplorer.datagen.facts;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What pages of technical documentation are about when no sentence says so: by the remark that
 * lists of other pages add ("returns the number of elements (public member function)"), by the
 * declaration that stands before the text, and by the title ("while loop").
 */
final class CodeKinds {
  private static final String CONSTRUCT = "programming construct";

  /** Nouns that mean other things in prose. */
  private static final Set<String> PLAIN =
      Set.of(
          "constant",
          "operator",
          "expression",
          "variable",
          "statement",
          "loop",
          "exception",
          "option",
          "command",
          "type",
          "attribute",
          "concept",
          "method");

  private static final Pattern REMARK = Pattern.compile("\\(([\\p{L} -]{3,60})\\)\\.?\\s*$");
  private static final Pattern LISTED = Pattern.compile("(.*?)(\\p{L}+): (.+)");
  private static final Pattern BRACKETED = Pattern.compile("(.*?)(\\p{L}+) (<[^<>]+>)");
  private static final Pattern LAST_WORD = Pattern.compile("(?:.* )?([a-z]+)");
  private static final Pattern CODE =
      Pattern.compile("[\\p{L}_~][\\w~]*(?:(?:::|\\.|/)[\\w~]+)*(?:\\(.*\\)|<.*>)?");
  private static final Pattern JOINED = Pattern.compile("::|_|\\(|\\p{Ll}\\p{Lu}|\\.\\w");
  private static final int MOST_DECLARATION = 4_000;

  private CodeKinds() {}

  /** What a title names. */
  record Titled(String name, String kind) {}

  /** Returns the kind in the remark that ends a row. */
  static Optional<String> remarked(String row) {
    Matcher remark = REMARK.matcher(row);
    return remark.find()
        ? Stream.of(remark.group(1).toLowerCase(Locale.ROOT).split("[ -]+", -1))
            .filter(CodeKinds::isConstruct)
            .findFirst()
        : Optional.empty();
  }

  /** Reads "C keywords: static", "Library header {@code <complex>}" and "while loop". */
  static Optional<Titled> titled(String title) {
    Matcher listed = LISTED.matcher(title);
    if (listed.matches()) {
      return construct(listed.group(2)).map(kind -> new Titled(listed.group(3), kind));
    }
    Matcher bracketed = BRACKETED.matcher(title);
    if (bracketed.matches()) {
      return construct(bracketed.group(2)).map(kind -> new Titled(bracketed.group(3), kind));
    }
    Matcher last = LAST_WORD.matcher(title);
    return last.matches() && title.contains(" ")
        ? Optional.of(last.group(1))
            .filter(CodeKinds::isConstruct)
            .map(kind -> new Titled(title, kind))
        : Optional.empty();
  }

  private static Optional<String> construct(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String singular = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    return Stream.of(lower, singular).filter(CodeKinds::isConstruct).findFirst();
  }

  /** Returns the kind of what is declared before the first heading, when the title is a name. */
  static Optional<String> declared(String title, String markdown) {
    if (!isCode(title)) {
      return Optional.empty();
    }
    int heading = markdown.indexOf("\n#");
    int end = Math.min(heading < 0 ? markdown.length() : heading, MOST_DECLARATION);
    String name = Pattern.quote(lastPart(title));
    return markdown
        .substring(0, end)
        .lines()
        .filter(line -> line.matches(".*(?<![\\w:])" + name + "(?!\\w).*"))
        .map(line -> declaration(line, name))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> declaration(String line, String name) {
    String bare = line.replaceAll("<[^<>]*>", "");
    if (bare.matches(".*#\\s*define\\s+" + name + "\\b.*")) {
      return Optional.of("macro");
    }
    if (bare.matches(".*\\b(?:class|struct|union|interface)\\s+(?:\\w+::)*" + name + "\\b.*")) {
      return Optional.of("class");
    }
    if (bare.matches(".*\\benum\\b.*\\b" + name + "\\b.*")) {
      return Optional.of("enumeration");
    }
    if (bare.matches(".*\\b(?:typedef|using|type)\\b.*\\b" + name + "\\b.*")) {
      return Optional.of("type");
    }
    return bare.matches("[|\\s].*\\b" + name + "\\s*\\(.*\\).*")
            || bare.matches("[\\w:*&~ ]+\\b" + name + "\\s*\\(.*\\).*[;{]\\s*")
            || bare.matches("def .*")
        ? Optional.of("function")
        : Optional.empty();
  }

  /** Returns whether a title is a name in code. */
  static boolean isCode(String title) {
    return CODE.matcher(title).matches() && JOINED.matcher(title).find();
  }

  /** Returns "size" of "std::vector::size". */
  static String lastPart(String title) {
    String bare = title.replaceFirst("[(<].*", "");
    int at =
        Math.max(bare.lastIndexOf(':'), Math.max(bare.lastIndexOf('.'), bare.lastIndexOf('/')));
    return at < 0 || at == bare.length() - 1 ? bare : bare.substring(at + 1);
  }

  private static boolean isConstruct(String noun) {
    return Kinds.ladder(noun).contains(CONSTRUCT) || PLAIN.contains(noun);
  }
}
