package dev.webexplorer.datagen.facts;

import dev.webexplorer.datagen.text.Tag;
import dev.webexplorer.datagen.text.Tagger;
import dev.webexplorer.datagen.text.Word;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The noun phrase of a sentence that says what something is: "X was <b>an English mathematician</b>
 * and …".
 *
 * @param kind its head, singular, in lower case
 * @param plural whether the verb is plural
 * @param phrase article and noun with what belongs to it; empty when it does not read well alone
 */
record Definition(String kind, boolean plural, Optional<String> phrase) {
  private static final Set<String> COPULAS = Set.of("is", "was", "are", "were");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  /** "a type of bird" is a bird. */
  private static final Set<String> LOOK_THROUGH =
      Set.of(
          "type",
          "kind",
          "form",
          "species",
          "class",
          "variety",
          "sort",
          "genus",
          "pair",
          "subspecies",
          "group",
          "family",
          "order",
          "style",
          "piece",
          "chain",
          "series",
          "system");

  /** Heads that say nothing of what a thing is. */
  private static final Set<String> EMPTY =
      Set.of(
          "one",
          "name",
          "term",
          "word",
          "part",
          "member",
          "number",
          "way",
          "use",
          "result",
          "set",
          "thing",
          "example",
          "title",
          "most",
          "first",
          "last",
          "some",
          "lot",
          "collection",
          "phrase",
          "study",
          "act",
          "process",
          "state",
          "property",
          "amount",
          "top",
          "ability",
          "side",
          "half",
          "end",
          "unit",
          "list",
          "half-brother",
          "time",
          "type",
          "kind",
          "form",
          "class",
          "variety",
          "sort",
          "pair",
          "style",
          "piece",
          "series",
          "idea",
          "concept",
          "measure",
          "combination",
          "place",
          "home",
          "world",
          "lack",
          "body");

  /** Who is defined by whom they are related to is called what they are anyway. */
  private static final Map<String, String> RELATIVES =
      Map.ofEntries(
          Map.entry("son", "man"),
          Map.entry("father", "man"),
          Map.entry("brother", "man"),
          Map.entry("husband", "man"),
          Map.entry("grandson", "man"),
          Map.entry("nephew", "man"),
          Map.entry("daughter", "woman"),
          Map.entry("mother", "woman"),
          Map.entry("sister", "woman"),
          Map.entry("wife", "woman"),
          Map.entry("granddaughter", "woman"),
          Map.entry("niece", "woman"),
          Map.entry("child", "person"),
          Map.entry("cousin", "person"),
          Map.entry("heir", "person"));

  private static final int MOST_SUBJECT = 40;
  private static final int MOST_BEFORE_NAME = 7;
  private static final int MOST_PHRASE = 12;

  /** Reads a sentence whose parentheses were taken out; empty when it defines nothing. */
  static Optional<Definition> read(String sentence, String title, Tagger tagger) {
    List<Word> words = tagger.tag(sentence);
    int copula = copula(words, sentence, title);
    if (copula < 0) {
      return Optional.empty();
    }
    boolean plural = words.get(copula).lower().endsWith("re");
    int at = copula + 1;
    while (at < words.size() && words.get(at).is(Tag.ADV)) {
      at++;
    }
    return phrase(words, at, plural, sentence, title);
  }

  /** The subject must begin with the title, give or take an article, a rank or first names. */
  private static int copula(List<Word> words, String sentence, String title) {
    boolean opens = sentence.startsWith(title);
    boolean named = opens;
    boolean aside = false;
    String name = title.toLowerCase(Locale.ROOT);
    for (int i = 0; i < Math.min(MOST_SUBJECT, words.size()); i++) {
      Word each = words.get(i);
      String word = each.lower();
      if (opens && each.end() <= title.length()) {
        continue;
      }
      if (COPULAS.contains(word)) {
        return named ? i : -1;
      }
      aside |= word.equals(",");
      boolean apart = each.is(Tag.ADP) && !(i > 0 && words.get(i - 1).isCapital());
      boolean says = each.is(Tag.VERB) && !aside && !each.isCapital();
      if (says || word.equals(";") || (!named && (i > MOST_BEFORE_NAME || apart))) {
        return -1;
      }
      named |=
          word.length() > 2
              && !word.equals("the")
              && (name.contains(word) || word.contains(stem(name)));
    }
    return -1;
  }

  private static String stem(String name) {
    return name.length() > 4 ? name.substring(0, name.length() - 1) : name;
  }

  private static Optional<Definition> phrase(
      List<Word> words, int from, boolean plural, String sentence, String title) {
    if (from >= words.size()) {
      return Optional.empty();
    }
    int noun = from;
    boolean article = ARTICLES.contains(words.get(from).lower());
    boolean oneOf = words.get(from).lower().equals("one") && word(words, from + 1).equals("of");
    if (oneOf) {
      noun = from + 2;
      noun += ARTICLES.contains(word(words, noun)) ? 1 : 0;
    } else if (article) {
      noun++;
    } else if (!plural) {
      return Optional.empty();
    }
    int head = head(words, noun);
    while (head >= 0
        && word(words, head + 1).equals("of")
        && LOOK_THROUGH.contains(singular(words.get(head)))) {
      int next = head(words, afterDeterminer(words, head + 2));
      if (next < 0) {
        break;
      }
      head = next;
    }
    if (head < 0) {
      return Optional.empty();
    }
    head = person(words, head);
    String kind = singular(words.get(head));
    boolean sound =
        !EMPTY.contains(kind)
            && kind.length() > 2
            && kind.chars().allMatch(c -> Character.isLetter(c) || c == '-')
            && (words.get(head).is(Tag.NOUN) || Kinds.isKnown(kind));
    if (!sound) {
      return Optional.empty();
    }
    Optional<String> phrase =
        (article && !plural) || oneOf
            ? Optional.of(sentence.substring(words.get(from).start(), tail(words, head)))
            : Optional.empty();
    return Optional.of(
        new Definition(
            RELATIVES.getOrDefault(kind, kind),
            plural && !oneOf,
            phrase.filter(text -> fits(text, title))));
  }

  /** "an English theatre, television and film actress" is an actress. */
  private static int person(List<Word> words, int head) {
    if (Kinds.isPerson(singular(words.get(head)))) {
      return head;
    }
    boolean joined = false;
    for (int i = head + 1; i < Math.min(words.size(), head + MOST_PHRASE); i++) {
      Word word = words.get(i);
      joined |= word.is(Tag.CCONJ);
      if (!(word.isNominal()
          || word.is(Tag.ADJ)
          || word.is(Tag.CCONJ)
          || word.text().equals(","))) {
        return head;
      }
      boolean last = i + 1 == words.size() || !words.get(i + 1).isNominal();
      if (joined && last && word.isNominal() && Kinds.isPerson(singular(word))) {
        return i;
      }
    }
    return head;
  }

  private static int afterDeterminer(List<Word> words, int at) {
    return at < words.size() && words.get(at).is(Tag.DET) ? at + 1 : at;
  }

  /** Returns the last noun of the run of adjectives and nouns that begins there; -1 without one. */
  private static int head(List<Word> words, int from) {
    int head = -1;
    for (int i = from; i < words.size(); i++) {
      Word word = words.get(i);
      boolean joins =
          (word.text().equals(",") || word.is(Tag.CCONJ))
              && head < 0
              && i + 1 < words.size()
              && (words.get(i + 1).is(Tag.ADJ) || words.get(i + 1).is(Tag.ADV));
      if (word.is(Tag.NOUN) || word.is(Tag.PROPN)) {
        head = i;
      } else if (word.text().equals("'s") || word.text().equals("’s")) {
        head = -1;
      } else if (!(word.is(Tag.ADJ) || word.is(Tag.ADV) || word.is(Tag.NUM) || joins)
          && !(head < 0 && word.is(Tag.VERB))
          && !(head < 0 && word.text().equals("-"))) {
        break;
      }
    }
    return head;
  }

  /** Returns where the phrase ends: after the prepositional phrases that follow the head. */
  private static int tail(List<Word> words, int head) {
    int end = head;
    int at = head + 1;
    while (at + 1 < words.size() && Set.of("of", "in", "from").contains(words.get(at).lower())) {
      int noun = head(words, afterDeterminer(words, at + 1));
      boolean year = noun < 0 || Character.isDigit(words.get(noun).text().charAt(0));
      if (year || noun - head > MOST_PHRASE) {
        break;
      }
      end = noun;
      at = noun + 1;
    }
    return words.get(end).end();
  }

  private static boolean fits(String phrase, String title) {
    if (phrase.split(" ", -1).length > MOST_PHRASE || phrase.contains("(")) {
      return false;
    }
    String lower = phrase.toLowerCase(Locale.ROOT);
    for (String name : title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+", -1)) {
      if (name.length() > 2 && lower.contains(name)) {
        return false;
      }
    }
    return true;
  }

  private static String word(List<Word> words, int at) {
    return at < words.size() ? words.get(at).lower() : "";
  }

  /** Returns the singular of a noun in lower case. */
  static String singular(Word noun) {
    String word = noun.lower();
    if (Kinds.isKnown(word) || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
      return word.equals("people") ? "people" : word.equals("men") ? "man" : word;
    }
    if (word.endsWith("ies") && word.length() > 5 && !word.equals("species")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    String shorter = word.substring(0, word.length() - 1);
    boolean es =
        word.endsWith("sses")
            || word.endsWith("ches")
            || word.endsWith("shes")
            || word.endsWith("xes");
    if (es) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("is") || word.equals("species") || word.equals("series") ? word : shorter;
  }
}
