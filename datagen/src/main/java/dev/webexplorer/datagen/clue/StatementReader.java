package dev.webexplorer.datagen.clue;

import dev.webexplorer.datagen.facts.Catalog;
import dev.webexplorer.datagen.facts.Catalog.Mention;
import dev.webexplorer.datagen.facts.Entity;
import dev.webexplorer.datagen.facts.FactTerms;
import dev.webexplorer.datagen.facts.SourceText.Statement;
import dev.webexplorer.datagen.text.Tag;
import dev.webexplorer.datagen.text.Word;
import dev.webexplorer.datasets.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Takes one sentence apart: where it names the answer, and what else in it can be said more
 * vaguely.
 */
final class StatementReader {
  private static final int MOST_NAMES = 2;
  private static final int MOST_THINGS = 4;
  private static final int LEAST_LITERALS = 4;
  private static final Pattern SAYS_WHAT =
      Pattern.compile("Th(?:is thing|ese things) (?:is|was|are|were) (?:an?|the|one of)\\b");
  private static final Pattern PLURAL_VERB = Pattern.compile(" (?:have|are|were|do)\\b");

  private final String text;
  private final String quote;
  private final List<Mention> mentions;
  private final Catalog catalog;
  private final int answer;
  private final Entity entity;
  private final Leaks leaks;
  private final List<Word> words;
  private final Names names;
  private final List<Part> parts = new ArrayList<>();
  private final List<Integer> people = new ArrayList<>();
  private final List<Integer> things = new ArrayList<>();
  private final Set<Integer> named = new TreeSet<>();
  private final Set<String> vague = new TreeSet<>();

  /**
   * @param freed without what ties it to other sentences; its quote is the sentence as it stands
   * @param words of {@code freed}
   */
  StatementReader(
      Statement freed,
      List<Mention> mentions,
      Catalog catalog,
      List<Word> words,
      int answer,
      Entity entity,
      Leaks leaks) {
    this.text = freed.text();
    this.quote = freed.quote();
    this.mentions = mentions;
    this.catalog = catalog;
    this.words = words;
    this.names = new Names(words);
    this.answer = answer;
    this.entity = entity;
    this.leaks = leaks;
  }

  /**
   * Returns the sentence as a clue, when it can be one.
   *
   * @param page that it stands on
   */
  Optional<Template> read(int page) {
    for (Mention mention : mentions) {
      boolean sound = mention.page() == answer ? answer(mention) : thing(mention);
      if (!sound) {
        return Optional.empty();
      }
    }
    TimeParts.find(text).forEach(this::add);
    CountParts.find(text).forEach(this::add);
    adjectives();
    nouns();
    parts.sort(Comparator.comparingInt(Part::start));
    long answers = parts.stream().filter(Part::isAnswer).count();
    long others = parts.stream().filter(p -> !p.isAnswer() && p.isName()).count();
    int outside = names.outside(parts);
    if (answers == 0 || answers > 2 || others > MOST_THINGS || outside > MOST_NAMES) {
      return Optional.empty();
    }
    Template template = new Template(page, quote, text, parts, outside);
    Draft exact = Draft.exact(template);
    boolean sound =
        names.hasVerb()
            && Pronouns.bound(words, people, things)
            && exact.literals().size() >= LEAST_LITERALS
            && !leaks.in(exact.text("thing"))
            && !(page == answer && SAYS_WHAT.matcher(exact.text("thing")).lookingAt())
            && Draft.vaguest(template).sameKinds() < 3;
    return sound ? Optional.of(template) : Optional.empty();
  }

  private void add(Part part) {
    if (parts.stream().noneMatch(other -> other.overlaps(part.start(), part.end()))) {
      parts.add(part);
    }
  }

  private boolean answer(Mention mention) {
    String surface = text.substring(mention.start(), mention.end());
    Optional<Names.Place> place = names.whole(mention.start(), mention.end());
    boolean pronoun = Subject.isPronoun(surface);
    if (pronoun) {
      add(Part.answer(mention.start(), mention.end(), false, false));
      people.add(mention.start());
      return true;
    }
    if (place.isEmpty()) {
      return false;
    }
    boolean lower = Character.isLowerCase(surface.charAt(0));
    if (lower && !surface.equalsIgnoreCase(entity.title())) {
      return false;
    }
    if (entity.plural() != many(surface) || disagrees(place.get().end())) {
      return false;
    }
    add(
        Part.answer(
            place.get().start(), place.get().end(), place.get().possessive(), entity.plural()));
    (entity.isPerson() ? people : things).add(mention.start());
    return true;
  }

  /** A singular name with a plural verb ("the BBC have"). */
  private boolean disagrees(int end) {
    return !entity.plural() && PLURAL_VERB.matcher(text.substring(end)).lookingAt();
  }

  /** A plural noun, or the plural name of a thing that is spoken of as several. */
  private boolean many(String surface) {
    return entity.plural() && surface.equals(entity.title());
  }

  private boolean thing(Mention mention) {
    Optional<Entity> found = catalog.entity(mention.page());
    if (found.isEmpty()) {
      return true;
    }
    Entity thing = found.get();
    String surface = text.substring(mention.start(), mention.end());
    if (Subject.isPronoun(surface)) {
      if (!thing.isPerson()) {
        return false;
      }
      add(
          Part.of(
              mention.start(),
              mention.end(),
              ThingWordings.of(thing, thing.title(), false, false, leaks)));
      people.add(mention.start());
      return true;
    }
    Optional<Names.Place> place = names.whole(mention.start(), mention.end());
    boolean lower = Character.isLowerCase(surface.charAt(0));
    if (place.isEmpty() || lower || !named.add(mention.page())) {
      return true;
    }
    (thing.isPerson() ? people : things).add(mention.start());
    String name = text.substring(place.get().start(), place.get().end());
    List<Wording> wordings =
        ThingWordings.of(thing, name, place.get().possessive(), thing.plural(), leaks);
    if (wordings.size() > 1) {
      add(Part.of(place.get().start(), place.get().end(), wordings));
    }
    return true;
  }

  /** "a castle" may be said "a building". */
  private void nouns() {
    for (int i = 1; i < words.size(); i++) {
      Word word = words.get(i);
      boolean alone =
          word.is(Tag.NOUN)
              && !word.isCapital()
              && !words.get(i - 1).isNominal()
              && (i + 1 == words.size()
                  || !(words.get(i + 1).isNominal() || words.get(i + 1).text().equals("-")));
      if (alone) {
        NounWordings.of(word.text(), text, leaks)
            .filter(w -> vague.add(w.getLast().words()))
            .ifPresent(w -> add(Part.of(word.start(), word.end(), w)));
      }
    }
  }

  /** "a French painter" may be said "a painter". */
  private void adjectives() {
    for (int i = 1; i + 1 < words.size(); i++) {
      if (Modifiers.canGo(words, i)) {
        Word word = words.get(i);
        Set<String> terms = new TreeSet<>();
        FactTerms.words(word.text(), terms);
        add(
            Part.of(
                word.start(),
                word.end(),
                List.of(
                    Wording.obfuscated(word.text(), terms),
                    new Wording("", Optional.empty(), Set.of(), Operation.Kind.GENERALIZE))));
      }
    }
  }
}
