package dev.webexplorer.browser.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one sentence is about, and what it has told so far. Facts are taken down as they are
 * written, so that what is not in the sentence is never claimed to be.
 */
final class Scene {
  private static final int MONTH = 7;

  /** Length of a name that is not repeated in every sentence. */
  private static final int LONG = 20;

  /** Most characters between a date that opens a sentence and its subject. */
  private static final int AFTER_DATE = 2;

  /** Longest words before the date itself: "From ". */
  private static final int BEFORE_DATE = 5;

  private final Entity topic;
  private final Story story;
  private final List<Tie> ties;
  private final Dice dice;
  private final Address address;
  private final boolean[] named = new boolean[2];
  private final int[] dated = new int[2];
  private final boolean[] detailed = new boolean[2];
  private final List<WorldFact> facts = new ArrayList<>(2);
  private boolean isSubject;
  private boolean isNamed;
  private int opening = -AFTER_DATE - 1;

  /** How the topic may be spoken of. */
  enum Address {
    /** By name, with a link, since the page is about something else. */
    LINK,
    NAME,
    /** It is clear whom a pronoun means. */
    PRONOUN
  }

  /**
   * @param ties none, one or two, which the sentence tells
   */
  Scene(Story story, List<Tie> ties, Dice dice, Address address) {
    this.topic = story.topic();
    this.story = story;
    this.ties = ties;
    this.dice = dice;
    this.address = address;
  }

  Entity topic() {
    return topic;
  }

  boolean has(int tie) {
    return tie < ties.size();
  }

  Tie tie(int tie) {
    return ties.get(tie);
  }

  Entity other(int tie) {
    return ties.get(tie).other(topic);
  }

  /** Says whether the sentence is about what the topic is or does. */
  boolean isTopicSubject() {
    return isSubject;
  }

  boolean isTopicNamed() {
    return isNamed;
  }

  Phrase pick(List<Phrase> phrases) {
    int start = dice.below(phrases.size());
    for (int i = 0; i < phrases.size(); i++) {
      Phrase phrase = phrases.get((start + i) % phrases.size());
      if (phrase.fits(this)) {
        return phrase;
      }
    }
    throw new IllegalStateException("nothing fits " + topic + " " + ties + " of " + phrases);
  }

  List<Phrase> phrases(String key) {
    String first = ties.isEmpty() ? "" : ties.getFirst().key(topic);
    if (!first.isEmpty()) {
      List<Phrase> found =
          Phrasebook.ENGLISH.find(key + " " + first, topic.kind(), other(0).kind().word());
      if (!found.isEmpty()) {
        return found;
      }
    }
    return Phrasebook.ENGLISH.find(key, topic.kind(), "");
  }

  boolean canSay(String key) {
    return phrases(key).stream().anyMatch(phrase -> phrase.fits(this));
  }

  void sayPhrase(String key, Sentence out) {
    pick(phrases(key)).say(this, out);
  }

  String shortName() {
    return topic.gender() == Entity.Gender.THING ? topic.name() : topic.brief();
  }

  void sayTopic(Sentence out) {
    boolean first = out.isEmpty();
    boolean subject = first || out.length() - opening <= AFTER_DATE;
    isSubject |= subject;
    isNamed = true;
    if (address == Address.LINK) {
      out.link(topic, topic.name());
    } else if (address == Address.PRONOUN && subject && dice.percent(first ? 72 : 30)) {
      out.say(topic.gender().subject());
    } else if (topic.gender() == Entity.Gender.THING) {
      boolean whole = dice.percent(first ? (topic.name().length() > LONG ? 65 : 92) : 60);
      out.say(whole ? topic.name() : topic.brief());
    } else {
      out.say(topic.brief());
    }
  }

  void sayTopics(Sentence out) {
    isNamed = true;
    if (address == Address.LINK) {
      out.link(topic, topic.name());
      out.say(topic.name().endsWith("s") ? "'" : "'s");
    } else {
      out.say(Spelling.possessive(shortName()));
    }
  }

  void sayFull(Sentence out) {
    isSubject = out.isEmpty();
    isNamed = true;
    out.say(topic.name());
  }

  void sayLife(Sentence out) {
    Day born = story.born();
    Day died = story.died();
    out.say(born.full() + " – " + died.full());
    facts.add(WorldFact.value(topic, "born", "", born.iso(10)));
    facts.add(WorldFact.value(topic, "died", "", died.iso(10)));
  }

  void sayYear(String relation, int year, Sentence out) {
    out.say(Integer.toString(year));
    facts.add(WorldFact.value(topic, relation, "", Integer.toString(year)));
  }

  void sayTrait(String trait, Sentence out) {
    out.say(topic.trait(trait));
    facts.add(WorldFact.value(topic, trait, topic.trait(trait), ""));
  }

  void sayOther(int tie, boolean possessive, Sentence out) {
    named[tie] = true;
    String name = other(tie).name();
    out.link(other(tie), name);
    if (possessive) {
      out.say(name.endsWith("s") ? "'" : "'s");
    }
  }

  /** Names the other end and says what it is, unless its name does. */
  void sayCalled(int tie, boolean comma, Sentence out) {
    sayOther(tie, false, out);
    Entity other = other(tie);
    String noun = other.noun();
    if (noun.isEmpty() || saysItself(other)) {
      return;
    }
    out.say(", ");
    out.article();
    out.say(" ");
    boolean foreign = other.kind() == Kind.PERSON && other.province() != topic.province();
    out.say((foreign ? other.trait("nation") + " " : "") + noun + (comma ? "," : ""));
  }

  private static boolean saysItself(Entity other) {
    String last = other.noun().substring(other.noun().lastIndexOf(' ') + 1);
    return other.name().toLowerCase(Locale.ROOT).contains(last)
        || other.kind() == Kind.MOUNTAIN
        || other.kind() == Kind.COUNTRY
        || other.kind() == Kind.SOCIETY
        || other.kind() == Kind.SPECIES;
  }

  /** Returns a trait of the other end, or its first or last year. */
  String otherTrait(int tie, String trait) {
    Entity other = other(tie);
    return switch (trait) {
      case "fromYear" -> other.from() > 0 ? Integer.toString(other.from()) : "";
      case "toYear" -> other.lasts() ? "" : Integer.toString(other.to());
      default -> other.trait(trait);
    };
  }

  Optional<Tie> beyond(int tie, String key) {
    return story.beyond(other(tie), key);
  }

  void sayBeyond(int tie, String key, boolean place, Sentence out) {
    Tie next = beyond(tie, key).orElseThrow();
    Entity third = next.other(other(tie));
    out.say(place ? third.kind().preposition() + " " : "");
    out.link(third, third.name());
    facts.add(WorldFact.tie(next, "", ""));
  }

  void sayDate(int tie, int length, Sentence out) {
    Day day = ties.get(tie).day();
    int exact = length == MONTH && dice.percent(72) ? 4 : length;
    dated[tie] = exact;
    boolean opens = out.length() <= BEFORE_DATE;
    switch (length) {
      case 4 -> out.say(Integer.toString(day.year()));
      case MONTH -> out.say((exact == MONTH ? day.monthName() + " " : "") + day.year());
      default -> out.say(day.full());
    }
    opening = opens ? out.length() : opening;
  }

  void sayDetail(int tie, Sentence out) {
    detailed[tie] = true;
    out.say(ties.get(tie).detail());
  }

  /** Returns what the sentence told. */
  List<WorldFact> facts() {
    for (int i = 0; i < ties.size(); i++) {
      if (named[i]) {
        Tie tie = ties.get(i);
        String date = dated[i] == 0 ? "" : tie.day().iso(dated[i]);
        facts.add(WorldFact.tie(tie, detailed[i] ? tie.detail() : "", date));
      }
    }
    return facts;
  }
}
