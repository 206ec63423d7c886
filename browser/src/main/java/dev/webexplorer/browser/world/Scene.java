package dev.webexplorer.browser.world;

import java.util.ArrayList;
import java.util.List;

/**
 * What one sentence is about, and what it has told so far. Facts are taken down as they are
 * written, so that what is not in the sentence is never claimed to be.
 */
final class Scene {
  private static final int MONTH = 7;

  private final Entity topic;
  private final Story story;
  private final List<Tie> ties;
  private final Dice dice;
  private final boolean pronoun;
  private final boolean[] named = new boolean[2];
  private final int[] dated = new int[2];
  private final boolean[] detailed = new boolean[2];
  private final List<WorldFact> facts = new ArrayList<>(2);
  private boolean startsWithTopic;

  /**
   * @param ties none, one or two, which the sentence tells
   * @param pronoun whether it is clear whom a pronoun means
   */
  Scene(Story story, List<Tie> ties, Dice dice, boolean pronoun) {
    this.topic = story.topic();
    this.story = story;
    this.ties = ties;
    this.dice = dice;
    this.pronoun = pronoun;
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

  boolean startsWithTopic() {
    return startsWithTopic;
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

  private List<Phrase> phrases(String key) {
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
    if (out.isEmpty()) {
      startsWithTopic = true;
      out.say(pronoun && dice.percent(72) ? topic.gender().subject() : shortName());
    } else if (topic.gender() == Entity.Gender.THING) {
      out.say(dice.percent(50) ? topic.name() : topic.brief());
    } else {
      out.say(pronoun && dice.percent(25) ? topic.gender().subject() : topic.brief());
    }
  }

  void sayFull(Sentence out) {
    startsWithTopic = out.isEmpty();
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

  void sayDate(int tie, int length, Sentence out) {
    Day day = ties.get(tie).day();
    int exact = length == MONTH && dice.percent(72) ? 4 : length;
    dated[tie] = exact;
    switch (length) {
      case 4 -> out.say(Integer.toString(day.year()));
      case MONTH -> out.say((exact == MONTH ? day.monthName() + " " : "") + day.year());
      default -> out.say(day.full());
    }
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
