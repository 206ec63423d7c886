package dev.webexplorer.datagen.facts;

import dev.webexplorer.agent.text.MarkedText;
import dev.webexplorer.datagen.facts.SourceText.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rows of tables and lists that say of a page what it is or does: "| [size](…) | returns the number
 * of elements |", "- [size](…): returns the number of elements". The row is read as a sentence of
 * which the link is the subject.
 */
final class Rows {
  private static final int LEAST_WORDS = 3;
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  /** What may stand between the link and what is said: other cells' marks, a remark, a dash. */
  private static final Pattern BETWEEN =
      Pattern.compile("[`*]*\\s*(?:\\([^()]*\\)\\s*)?(?:\\||:|–|—|-{1,2})\\s+");

  private static final Pattern BEFORE = Pattern.compile("[|*-]\\s*[`*]*");
  private static final Pattern AFTER = Pattern.compile("\\s*(?:\\|.*)?$", Pattern.DOTALL);

  private Rows() {}

  /**
   * Reads a line of Markdown.
   *
   * @param pageText what the quote has to stand in
   */
  static Optional<Statement> read(MarkedText line, String pageText) {
    if (line.links().isEmpty()) {
      return Optional.empty();
    }
    String plain = line.plain();
    MarkedText.Anchor link = line.links().getFirst();
    Matcher before = BEFORE.matcher(plain).region(0, link.start());
    Matcher between = BETWEEN.matcher(plain).region(link.end(), plain.length());
    if (!before.matches() || !between.lookingAt()) {
      return Optional.empty();
    }
    int cell = plain.indexOf('|', between.end());
    int end = cell < 0 ? plain.length() : cell;
    Mended said = Mended.of(line.slice(between.end(), end), pageText);
    Mended name = Mended.of(line.slice(link.start(), link.end()), pageText);
    String words = AFTER.matcher(said.text()).replaceFirst("");
    if (words.split(" ", -1).length < LEAST_WORDS || name.text().isBlank()) {
      return Optional.empty();
    }
    return Optional.of(statement(name.text(), link.url(), said, words));
  }

  /** "a complex number type" needs a verb, "returns …" has one; what else there is stays apart. */
  private static String joint(String words) {
    String first = words.substring(0, words.indexOf(' '));
    if (ARTICLES.contains(first)) {
      return " is ";
    }
    return first.matches("[a-z]{2,}s") && !first.endsWith("ss") ? " " : ": ";
  }

  private static Statement statement(String name, String url, Mended said, String words) {
    String joint = joint(words);
    String text = name + joint + words + (words.endsWith(".") ? "" : ".");
    int shift = name.length() + joint.length();
    List<MarkedText.Anchor> links =
        Stream.concat(
                Stream.of(new MarkedText.Anchor(0, name.length(), url)),
                said.links().stream()
                    .map(l -> new MarkedText.Anchor(l.start() + shift, l.end() + shift, l.url())))
            .toList();
    return new Statement(said.quote(), text, links, true);
  }
}
