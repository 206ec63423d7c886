package dev.webexplorer.datagen.facts;

import dev.webexplorer.agent.text.StopWords;
import dev.webexplorer.agent.text.Token;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The terms of statements. */
public final class FactTerms {
  private FactTerms() {}

  /** Adds the stems of the content words of a text, numbers left out. */
  public static void words(String text, Set<String> into) {
    for (Token token : Token.of(text)) {
      if (!StopWords.has(token.lower()) && !Character.isDigit(token.lower().charAt(0))) {
        into.add("w:" + token.stem());
      }
    }
  }

  /** Returns the term that stands for something of a kind being named. */
  public static String kind(String noun) {
    return "k:" + noun;
  }

  /** Returns the terms of a text: its words, dates and counts, but no kinds of what it names. */
  public static Set<String> of(String text) {
    Set<String> terms = new TreeSet<>();
    words(text, terms);
    Times.terms(text, terms);
    Counts.terms(text, terms);
    return terms;
  }

  /** Returns all terms of a statement. */
  static Set<String> of(
      SourceText.Statement statement, List<Catalog.Mention> mentions, Catalog catalog) {
    Set<String> terms = new TreeSet<>();
    words(statement.text(), terms);
    Times.terms(statement.quote(), terms);
    Counts.terms(statement.quote(), terms);
    for (Catalog.Mention mention : mentions) {
      catalog
          .entity(mention.page())
          .ifPresent(entity -> Kinds.ladder(entity.kind()).forEach(kind -> terms.add(kind(kind))));
    }
    return terms;
  }
}
