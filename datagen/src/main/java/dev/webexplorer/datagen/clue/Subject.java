package dev.webexplorer.datagen.clue;

import dev.webexplorer.datagen.facts.Catalog;
import dev.webexplorer.datagen.facts.Catalog.Mention;
import dev.webexplorer.datagen.facts.Entity;
import dev.webexplorer.datagen.facts.SourceText.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page is about, and how its sentences speak of it: by name, by surname, and as "He" or
 * "She" when the sentence before is about nobody else.
 */
record Subject(Optional<Entity> entity, int page) {
  private static final Pattern PRONOUN = Pattern.compile("^(?:He|She)\\b(?= [a-z])");
  private static final Pattern NEVER = Pattern.compile("(?!)");
  private static final Pattern FIRST_WORD_VERB =
      Pattern.compile("\\b(?:is|was|are|were) (?:an?|the|one of)\\b");

  static boolean isPronoun(String surface) {
    return surface.equals("He") || surface.equals("She");
  }

  /** Returns the mentions of the subject that the catalog does not know. */
  List<Mention> mentions(
      Statement statement, Optional<Statement> previous, Catalog catalog, List<Mention> known) {
    List<Mention> found = new ArrayList<>();
    if (entity.isEmpty()) {
      return found;
    }
    boolean goesOn = previous.isPresent() && about(previous.get(), catalog);
    Matcher again = again().matcher(statement.text());
    if (goesOn && again.find()) {
      found.add(new Mention(0, again.end(), page, false));
    }
    if (entity.get().isPerson()) {
      surname(entity.get().title()).ifPresent(name -> named(name, statement.text(), known, found));
    }
    return found;
  }

  /** How a sentence goes on about the subject: "He", or "The city" where that is no title. */
  private Pattern again() {
    Entity subject = entity.orElseThrow();
    if (subject.isPerson()) {
      return PRONOUN;
    }
    boolean common = subject.title().toLowerCase(Locale.ROOT).contains(subject.kind());
    return common
        ? NEVER
        : Pattern.compile(
            "^The " + Pattern.quote(subject.kind()) + "\\b(?= [a-z])(?! (?:of|in)\\b)");
  }

  /**
   * A sentence is about the subject alone when it names it or goes on about it, and nothing else
   * that might be meant.
   */
  private boolean about(Statement previous, Catalog catalog) {
    Entity subject = entity.orElseThrow();
    boolean others =
        catalog.mentions(previous).stream()
            .filter(mention -> mention.page() != page)
            .anyMatch(m -> catalog.entity(m.page()).filter(subject::mixes).isPresent());
    String text = previous.text();
    boolean goesOn =
        again().matcher(text).find()
            || text.startsWith(subject.title())
            || text.startsWith("The " + subject.title())
            || (subject.isPerson() && surname(subject.title()).map(text::startsWith).orElse(false));
    return goesOn && !others;
  }

  private static Optional<String> surname(String title) {
    int space = title.lastIndexOf(' ');
    boolean plain =
        space > 0
            && title.length() - space > 3
            && !title.contains(" of ")
            && !title.contains(",")
            && Character.isUpperCase(title.charAt(space + 1))
            && !title.matches(".* [IVX]+");
    return plain ? Optional.of(title.substring(space + 1)) : Optional.empty();
  }

  private void named(String name, String text, List<Mention> known, List<Mention> found) {
    Matcher mention =
        Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])").matcher(text);
    while (mention.find()) {
      int start = mention.start();
      int end = mention.end();
      if (known.stream().noneMatch(m -> m.start() < end && start < m.end())) {
        found.add(new Mention(start, end, page, false));
      }
    }
  }

  /** Returns whether the sentence opens with the subject, so that a pronoun there is at home. */
  boolean leads(List<Mention> mentions, String text) {
    return !mentions.isEmpty()
        && mentions.getFirst().start() == 0
        && isPronoun(text.substring(0, mentions.getFirst().end()))
        && !Sieve.leans("X" + text.substring(mentions.getFirst().end()));
  }

  /** Returns whether the sentence says what the subject is: such a clue says nothing but a kind. */
  boolean defines(String text) {
    if (entity.isEmpty()) {
      return false;
    }
    Matcher copula = FIRST_WORD_VERB.matcher(text);
    return copula.find()
        && copula.start() < 60 + entity.get().title().length()
        && text.startsWith(entity.get().title().split(" ", -1)[0]);
  }
}
