package dev.webexplorer.datagen.clue;

import dev.webexplorer.agent.text.MarkedText;
import dev.webexplorer.datagen.facts.Catalog;
import dev.webexplorer.datagen.facts.Catalog.Mention;
import dev.webexplorer.datagen.facts.Entity;
import dev.webexplorer.datagen.facts.SourceText;
import dev.webexplorer.datagen.facts.SourceText.Statement;
import dev.webexplorer.datagen.text.Tagger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the sentences of a page that can be clues to an answer. Thread-safe. */
public final class ClueFinder {
  private final Catalog catalog;
  private final Tagger tagger;
  private final PageFacts facts;

  public ClueFinder(Catalog catalog, Tagger tagger) {
    this.catalog = catalog;
    this.tagger = tagger;
    this.facts = new PageFacts(catalog, tagger);
  }

  /**
   * Returns what the page says of the answer in sentences that stand alone, in the page's order.
   *
   * @param page ordinal of the source
   * @param answer ordinal of the page that is the answer
   */
  public List<Template> find(SourceText source, int page, int answer) {
    Optional<Entity> entity = catalog.entity(answer);
    if (entity.isEmpty()) {
      return List.of();
    }
    String url = entity.get().url().toString();
    boolean linked = source.statements().stream().anyMatch(each -> links(each, url));
    if (page != answer && !linked) {
      return List.of();
    }
    Leaks leaks = new Leaks(List.of(entity.get().title()));
    Subject subject = new Subject(catalog.entity(page), page);
    List<Template> found = new ArrayList<>();
    Optional<Statement> before = Optional.empty();
    for (Statement statement : source.statements()) {
      boolean names =
          page == answer
              || statement.text().contains(entity.get().title())
              || links(statement, url);
      if (names
          && Sieve.passes(statement.text())
          && source.page().text().contains(statement.quote())) {
        Optional<Statement> previous = statement.opening() ? Optional.empty() : before;
        template(statement, previous, subject, answer, entity.get(), leaks).ifPresent(found::add);
      }
      before = Optional.of(statement);
    }
    return found;
  }

  /**
   * Returns the single facts that the page states of the answer, each as a clue: for pages so short
   * that whole sentences are not enough.
   */
  public List<Template> facts(SourceText source, int page, int answer) {
    Optional<Entity> entity = catalog.entity(answer);
    if (entity.isEmpty()) {
      return List.of();
    }
    String url = entity.get().url().toString();
    Leaks leaks = new Leaks(List.of(entity.get().title()));
    List<Template> found = new ArrayList<>();
    for (Statement fact : facts.of(source, page, each -> page == answer || links(each, url))) {
      int end = catalog.entity(page).orElseThrow().title().length();
      fact(fact, new Mention(0, end, page, true), page, answer, leaks).ifPresent(found::add);
    }
    source.statements().stream()
        .filter(each -> page != answer && tells(each, url))
        .map(each -> {
          int end = each.links().getFirst().end();
          return fact(each, new Mention(0, end, answer, true), page, answer, leaks);
        })
        .flatMap(Optional::stream)
        .forEach(found::add);
    return found;
  }

  /** A row of a table or list, or a sentence, that says what the page is or does. */
  private static boolean tells(Statement row, String url) {
    if (row.links().isEmpty() || !row.links().getFirst().url().equals(url)) {
      return false;
    }
    MarkedText.Anchor first = row.links().getFirst();
    String said = row.text().substring(first.end());
    return first.start() == 0
        && said.length() > 2
        && said.charAt(0) == ' '
        && Character.isLowerCase(said.charAt(1));
  }

  private static boolean links(Statement statement, String url) {
    return statement.links().stream().anyMatch(link -> link.url().equals(url));
  }

  private Optional<Template> fact(Statement fact, Mention lead, int page, int answer, Leaks leaks) {
    int end = lead.end();
    if (!Sieve.passesFact("X" + fact.text().substring(end))) {
      return Optional.empty();
    }
    List<Mention> mentions = new ArrayList<>(catalog.mentions(fact));
    mentions.removeIf(m -> m.start() < end);
    mentions.addFirst(lead);
    if (mentions.stream().noneMatch(m -> m.page() == answer)) {
      return Optional.empty();
    }
    Entity entity = catalog.entity(answer).orElseThrow();
    return new StatementReader(
            fact, mentions, catalog, tagger.tag(fact.text()), answer, entity, leaks)
        .fact(page);
  }

  private Optional<Template> template(
      Statement statement,
      Optional<Statement> previous,
      Subject subject,
      int answer,
      Entity entity,
      Leaks leaks) {
    Statement freed = freed(statement);
    if (freed.text().isEmpty() || !Character.isUpperCase(freed.text().charAt(0))) {
      return Optional.empty();
    }
    List<Mention> mentions = catalog.mentions(freed);
    mentions.addAll(subject.mentions(freed, previous, catalog, mentions));
    mentions.sort(Comparator.comparingInt(Mention::start));
    boolean defines = subject.defines(freed.text());
    if (mentions.stream().noneMatch(m -> m.page() == answer)
        || defines
        || (Sieve.leans(freed.text()) && !subject.leads(mentions, freed.text()))) {
      return Optional.empty();
    }
    return new StatementReader(
            freed, mentions, catalog, tagger.tag(freed.text()), answer, entity, leaks)
        .read(subject.page());
  }

  /** Cuts connectives out, and moves the links that come after. */
  private static Statement freed(Statement statement) {
    String text = statement.text();
    List<MarkedText.Anchor> links = statement.links();
    Optional<int[]> cut = Sieve.connective(text);
    while (cut.isPresent()) {
      int from = cut.get()[0];
      int to = cut.get()[1];
      if (links.stream().anyMatch(link -> link.start() < to && from < link.end())) {
        break;
      }
      String rest = text.substring(to);
      text =
          from == 0
              ? Character.toUpperCase(rest.charAt(0)) + rest.substring(1)
              : text.substring(0, from) + rest;
      int by = to - from;
      links =
          links.stream()
              .map(l ->
                  l.start() < to ? l : new MarkedText.Anchor(l.start() - by, l.end() - by, l.url()))
              .toList();
      cut = Sieve.connective(text);
    }
    return new Statement(statement.quote(), text, links, statement.opening());
  }
}
