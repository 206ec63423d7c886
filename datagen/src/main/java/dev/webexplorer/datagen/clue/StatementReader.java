package dev.webexplorer.datagen.clue;

import dev.webexplorer.datagen.facts.Catalog;
import dev.webexplorer.datagen.facts.Catalog.Mention;
import dev.webexplorer.datagen.facts.Entity;
import dev.webexplorer.datagen.facts.FactTerms;
import dev.webexplorer.datagen.facts.Kinds;
import dev.webexplorer.datagen.facts.SourceText.Statement;
import dev.webexplorer.datagen.text.Tag;
import dev.webexplorer.datagen.text.Word;
import dev.webexplorer.datasets.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes one sentence apart: where it names the answer, and what else in it can be said more
 * vaguely.
 */
final class StatementReader {
  private static final int MOST_NAMES = 2;
  private static final int MOST_THINGS = 4;
  private static final int LEAST_LITERALS = 4;
  private static final int LEAST_LEFT = 3;
  private static final int LEAST_WORDS = 7;
  private static final Set<Tag> ENDS =
      EnumSet.of(Tag.PUNCT, Tag.ADP, Tag.CCONJ, Tag.SCONJ, Tag.PRON);
  private static final Set<String> ARTICLES = Set.of("a", "an");
  private static final Pattern SAYS_WHAT =
      Pattern.compile("Th(?:is thing|ese things) (?:is|was|are|were) (?:an?|the|one of)\\b");
  private static final Pattern APPOSITION = Pattern.compile(", an? ([^,.]{3,40})[,.]");
  private static final Pattern ADDRESS = Pattern.compile(", \\p{Lu}");
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
  private boolean fact;
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
    if (addressed() || (!fact && presumes())) {
      return Optional.empty();
    }
    TimeParts.find(text).forEach(this::add);
    CountParts.find(text).forEach(this::add);
    adjectives();
    nouns();
    parts.sort(Comparator.comparingInt(Part::start));
    long answers = parts.stream().filter(Part::isAnswer).count();
    long others = parts.stream().filter(p -> !p.isAnswer() && p.isName()).count();
    if (answers == 0
        || answers > 2
        || others > MOST_THINGS
        || names.outside(parts, List.of()) > MOST_NAMES
        || !(fact || new Clauses(words).sayMuch())) {
      return Optional.empty();
    }
    List<Trim> trims = Trims.find(words, parts);
    while (!trims.isEmpty() && !holds(page, trims)) {
      trims.removeFirst();
    }
    return holds(page, trims) ? Optional.of(template(page, trims)) : Optional.empty();
  }

  /** Returns a single fact as a clue, when it can be one; the first mention is its subject. */
  Optional<Template> fact(int page) {
    this.fact = true;
    return read(page);
  }

  private Template template(int page, List<Trim> trims) {
    return new Template(page, quote, text, parts, trims, names.outside(parts, trims));
  }

  /** Whether the clue is sound as it stands and with all left out that can be. */
  private boolean holds(int page, List<Trim> trims) {
    Template template = template(page, trims);
    Draft exact = Draft.exact(template);
    Draft vaguest = exact.vaguest();
    List<Word> left = words.stream().filter(word -> !trimmed(word, trims)).toList();
    if (fact) {
      return Pronouns.bound(spoken(), people, things)
          && trims.isEmpty()
          && !exact.terms().isEmpty()
          && !leaks.in(exact.text("thing"))
          && vaguest.sameKinds() < 3;
    }
    return left.size() >= LEAST_WORDS
        && Pronouns.bound(words, people, things)
        && Pronouns.bound(left, left(people, trims), left(things, trims))
        && exact.literals().size() >= LEAST_LITERALS
        && vaguest.literals().size() >= LEAST_LEFT
        && !leaks.in(exact.text("thing"))
        && !(page == answer && SAYS_WHAT.matcher(vaguest.text("thing")).lookingAt())
        && !(page == answer && SAYS_WHAT.matcher(exact.text("thing")).lookingAt())
        && vaguest.sameKinds() < 3;
  }

  private static boolean trimmed(Word word, List<Trim> trims) {
    return trims.stream().anyMatch(trim -> trim.holds(word.start(), word.end()));
  }

  private static List<Integer> left(List<Integer> offsets, List<Trim> trims) {
    return offsets.stream()
        .filter(at -> trims.stream().noneMatch(trim -> trim.holds(at, at + 1)))
        .toList();
  }

  /** Whether it opens with what was spoken of before: "The family is …", "The city's …". */
  private boolean presumes() {
    int at = 1;
    while (at < words.size() && (words.get(at).is(Tag.NOUN) || words.get(at).is(Tag.ADJ))) {
      at++;
    }
    boolean ends =
        at > 1
            && at < words.size()
            && (words.get(at).is(Tag.VERB)
                || words.get(at).is(Tag.AUX)
                || words.get(at).is(Tag.ADV)
                || words.get(at).text().equals("'s"));
    return ends
        && words.getFirst().text().equals("The")
        && parts.stream().noneMatch(part -> part.start() <= words.get(1).start());
  }

  /** Whether a town stands with its country as in an address: "in Ulm, Germany". */
  private boolean addressed() {
    for (int i = 1; i < mentions.size(); i++) {
      Mention one = mentions.get(i - 1);
      Mention other = mentions.get(i);
      if (text.substring(Math.min(one.end(), other.start()), other.start()).equals(", ")
          && in(one, "settlement")
          && !in(other, "settlement")
          && in(other, "place")) {
        return true;
      }
    }
    return false;
  }

  private boolean in(Mention mention, String kind) {
    return catalog
        .entity(mention.page())
        .filter(thing -> Kinds.ladder(thing.kind()).contains(kind))
        .isPresent();
  }

  /** The subject of a fact stands whole, whatever the tagger makes of the words after it. */
  private Optional<Names.Place> place(Mention mention) {
    if (!fact || mention.start() > 0) {
      return names.whole(mention.start(), mention.end());
    }
    boolean possessive = text.startsWith("'s ", mention.end());
    int end = mention.end() + (possessive ? 2 : 0);
    return Optional.of(new Names.Place(0, end, possessive, false));
  }

  /** Inside quotation marks it is a title of something else. */
  private boolean quoted(Mention mention) {
    return mention.start() > 0 && text.charAt(mention.start() - 1) == '"';
  }

  /** The words but those of a fact's subject, which is a name even when it is "His Girl". */
  private List<Word> spoken() {
    return words.stream().filter(w -> w.start() >= mentions.getFirst().end()).toList();
  }

  private void add(Part part) {
    if (parts.stream().noneMatch(other -> other.overlaps(part.start(), part.end()))) {
      parts.add(part);
    }
  }

  private boolean answer(Mention mention) {
    String surface = text.substring(mention.start(), mention.end());
    Optional<Names.Place> place = place(mention);
    boolean pronoun = !fact && Subject.isPronoun(surface);
    if (pronoun) {
      add(Part.answer(mention.start(), mention.end(), false, false));
      people.add(mention.start());
      return true;
    }
    if (place.isEmpty() || quoted(mention)) {
      return false;
    }
    boolean lower = Character.isLowerCase(surface.charAt(0));
    if (lower && !entity.isCalled(surface)) {
      return false;
    }
    if (entity.plural() != many(surface)
        || disagrees(place.get().end())
        || another(surface, mention.start())
        || (in(mention, "settlement")
            && ADDRESS.matcher(text.substring(mention.end())).lookingAt())) {
      return false;
    }
    add(
        Part.answer(
            place.get().start(),
            place.get().end() + apposition(place.get(), entity),
            place.get().possessive(),
            entity.plural()));
    (entity.isPerson() ? people : things).add(mention.start());
    return true;
  }

  /** Returns how much goes with the name for saying only its kind: ", a French painter,". */
  private int apposition(Names.Place place, Entity named) {
    Matcher said = APPOSITION.matcher(text.substring(place.end()));
    boolean kind =
        said.lookingAt() && said.group(1).toLowerCase(Locale.ROOT).endsWith(named.kind());
    return kind && !place.possessive() ? said.end(1) + (said.group().endsWith(",") ? 1 : 0) : 0;
  }

  /** "The University": some one of a kind, not the kind itself. */
  private boolean another(String surface, int start) {
    return start > 0
        && Kinds.isKnown(surface.toLowerCase(Locale.ROOT))
        && !Character.isLowerCase(surface.charAt(0));
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
    if (!fact && Subject.isPronoun(surface)) {
      if (!thing.isPerson()) {
        return false;
      }
      add(
          Part.thing(
              mention.start(),
              mention.end(),
              ThingWordings.of(thing, thing.title(), false, false, leaks),
              mention.page()));
      people.add(mention.start());
      return true;
    }
    Optional<Names.Place> place = place(mention);
    boolean lower = Character.isLowerCase(surface.charAt(0));
    if (place.isEmpty() || lower || !named.add(mention.page())) {
      return true;
    }
    (thing.isPerson() ? people : things).add(mention.start());
    String name = text.substring(place.get().start(), place.get().end());
    List<Wording> wordings =
        ThingWordings.of(thing, name, place.get().possessive(), thing.plural(), leaks);
    if (wordings.size() > 1) {
      int end = place.get().end() + apposition(place.get(), thing);
      add(Part.thing(place.get().start(), end, wordings, mention.page()));
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
              && ARTICLES.contains(words.get(i - 1).lower())
              && (i + 1 == words.size() || ENDS.contains(words.get(i + 1).tag()));
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
