package dev.webexplorer.browser.world;

import dev.webexplorer.browser.world.Outline.Prose;
import dev.webexplorer.browser.world.Outline.Telling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Tells what is known of an entity in paragraphs. */
final class Narration {
  private static final int MOST_ASIDE = 4;

  private final Story story;
  private final Dice dice;
  private final Sheet sheet;
  private final Told told;
  private final Entity page;
  private boolean known;
  private int left;
  private boolean clear;

  Narration(Story story, Dice dice, Sheet sheet, Told told) {
    this(story, dice, sheet, told, story.topic());
  }

  private Narration(Story story, Dice dice, Sheet sheet, Told told, Entity page) {
    this.story = story;
    this.dice = dice;
    this.sheet = sheet;
    this.told = told;
    this.page = page;
    this.known = page.equals(story.topic());
  }

  /** Writes a short section about another entity. */
  void about(Story other, String heading, List<Telling> tellings) {
    Narration guest = new Narration(other, dice, sheet, told, page);
    List<Unit> units = new ArrayList<>();
    for (Telling telling : tellings) {
      units.addAll(guest.units(telling));
    }
    units.removeIf(
        unit -> unit.ties().stream().anyMatch(tie -> tie.other(other.topic()).equals(page)));
    while (units.size() > MOST_ASIDE) {
      units.remove(dice.below(units.size()));
    }
    guest.write(units, heading);
  }

  /** Something to be told in a sentence: one or two ties, or the phrase of a key. */
  private record Unit(String key, List<Tie> ties) {
    int year() {
      return ties.isEmpty() ? 0 : ties.getFirst().day().year();
    }

    boolean isOfTies() {
      return key.indexOf('>') >= 0 || key.indexOf('<') >= 0;
    }
  }

  /** Writes a section, or nothing where there is nothing new to tell. */
  void tell(Prose prose) {
    List<Unit> units = new ArrayList<>();
    for (Telling telling : prose.tellings()) {
      if (dice.percent(telling.chance())) {
        units.addAll(units(telling));
      }
    }
    if (prose.dated()) {
      units.sort((one, other) -> Integer.compare(one.year(), other.year()));
    }
    write(units, prose.heading());
  }

  private void write(List<Unit> units, String heading) {
    String next = heading;
    left = 0;
    for (Unit unit : merge(units)) {
      if (tell(unit, next)) {
        next = "";
      }
    }
  }

  private List<Unit> units(Telling telling) {
    if (telling.isPhrase()) {
      String key = telling.key().substring(1);
      List<Tie> along = along(telling.along());
      boolean can = new Scene(story, along, dice, Scene.Address.NAME).canSay(key);
      return can ? Collections.nCopies(telling.most(), new Unit(key, along)) : List.of();
    }
    int colon = telling.key().indexOf(':');
    String key = colon < 0 ? telling.key() : telling.key().substring(0, colon);
    return some(story.ties(telling.key()), telling.most()).stream()
        .map(tie -> new Unit(key, List.of(tie)))
        .toList();
  }

  /** Returns so many of the ties, in their order. */
  private List<Tie> some(List<Tie> ties, int most) {
    List<Tie> chosen = new ArrayList<>(ties);
    while (chosen.size() > most) {
      chosen.remove(dice.below(chosen.size()));
    }
    return chosen;
  }

  private List<Tie> along(List<String> keys) {
    List<String> known = keys.stream().filter(key -> !story.ties(key).isEmpty()).toList();
    return known.isEmpty() ? List.of() : List.of(dice.pick(story.ties(dice.pick(known))));
  }

  /** Puts two into one sentence where there are words for it. */
  private List<Unit> merge(List<Unit> units) {
    List<Unit> merged = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      if (i + 1 < units.size() && dice.percent(60)) {
        Unit both = both(unit, units.get(i + 1));
        if (!both.ties().isEmpty()) {
          merged.add(both);
          i++;
          continue;
        }
      }
      merged.add(unit);
    }
    return merged;
  }

  private Unit both(Unit one, Unit next) {
    Unit none = new Unit("", List.of());
    if (!one.isOfTies() || !next.isOfTies()) {
      return none;
    }
    Unit both =
        new Unit(
            one.key() + " + " + next.key(), List.of(one.ties().getFirst(), next.ties().getFirst()));
    Scene scene = new Scene(story, both.ties(), dice, Scene.Address.NAME);
    return phrases(both, scene).stream().anyMatch(phrase -> phrase.fits(scene)) ? both : none;
  }

  private List<Phrase> phrases(Unit unit, Scene scene) {
    return unit.isOfTies()
        ? Phrasebook.ENGLISH.find(unit.key(), story.topic().kind(), scene.other(0).kind().word())
        : scene.phrases(unit.key());
  }

  /**
   * Writes a sentence, under a heading if that is not empty.
   *
   * @return whether it had anything new
   */
  private boolean tell(Unit unit, String heading) {
    Scene scene = new Scene(story, unit.ties(), dice, address());
    List<Phrase> phrases = phrases(unit, scene);
    if (phrases.isEmpty()) {
      throw new IllegalStateException("no phrase " + unit.key() + " for " + story.topic().kind());
    }
    Sentence sentence = new Sentence();
    scene.pick(phrases).say(scene, sentence);
    sentence.capitalise();
    List<WorldFact> facts = scene.facts();
    if (told.isAll(facts)) {
      return false;
    }
    told.add(facts);
    known |= scene.isTopicNamed();
    if (!heading.isEmpty()) {
      sheet.heading(heading);
    }
    if (left == 0) {
      sheet.block();
      left = dice.between(3, 6);
    }
    left--;
    sheet.sentence(sentence, facts);
    // a pronoun that comes next can only mean the topic
    clear = scene.isTopicSubject() && sentence.anchors().stream().noneMatch(this::confuses);
    return true;
  }

  private Scene.Address address() {
    if (!known) {
      return Scene.Address.LINK;
    }
    return left > 0 && clear ? Scene.Address.PRONOUN : Scene.Address.NAME;
  }

  private boolean confuses(Sentence.Anchor anchor) {
    return anchor.target().kind() == Kind.PERSON
        && anchor.target().gender() == story.topic().gender();
  }
}
