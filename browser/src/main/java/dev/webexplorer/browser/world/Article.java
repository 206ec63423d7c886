package dev.webexplorer.browser.world;

import dev.webexplorer.browser.world.Outline.Column;
import dev.webexplorer.browser.world.Outline.Listing;
import dev.webexplorer.browser.world.Outline.Prose;
import dev.webexplorer.browser.world.Outline.Row;
import dev.webexplorer.browser.world.Outline.Table;
import dev.webexplorer.browser.world.Outline.Telling;
import java.util.ArrayList;
import java.util.List;

/** Writes the page of one entity after the outline of its kind. */
final class Article {
  private static final int MOST_ITEMS = 14;

  private final Story story;
  private final Dice dice;
  private final Sheet sheet;

  private Article(Story story, Dice dice, Sheet sheet) {
    this.story = story;
    this.dice = dice;
    this.sheet = sheet;
  }

  static void write(Story story, Dice dice, Sheet sheet) {
    Article article = new Article(story, dice, sheet);
    Outline outline = Outline.of(story.topic().kind());
    boolean boxed = false;
    for (Outline.Part part : outline.parts()) {
      switch (part) {
        case Prose prose -> article.prose(prose);
        case Row row -> {
          if (!boxed) {
            article.box(outline);
          }
          boxed = true;
        }
        case Listing listing -> article.list(listing);
        case Table table -> article.table(table);
      }
    }
    article.seeAlso();
  }

  /** Something to be told in a sentence: one or two ties, or the phrase of a key. */
  private record Unit(String key, List<Tie> ties) {
    int year() {
      return ties.isEmpty() ? 0 : ties.getFirst().day().year();
    }
  }

  private void prose(Prose prose) {
    List<Unit> units = new ArrayList<>();
    for (Telling telling : prose.tellings()) {
      if (dice.percent(telling.chance())) {
        units.addAll(units(telling));
      }
    }
    if (units.isEmpty()) {
      return;
    }
    if (prose.dated()) {
      units.sort((one, other) -> Integer.compare(one.year(), other.year()));
    }
    List<Unit> merged = merge(units);
    if (!prose.heading().isEmpty()) {
      sheet.heading(prose.heading());
    }
    paragraphs(merged);
  }

  private List<Unit> units(Telling telling) {
    if (telling.isPhrase()) {
      String key = telling.key().substring(1);
      List<Tie> along = along(telling.along());
      boolean can = new Scene(story, along, dice, false).canSay(key);
      return can ? List.of(new Unit(key, along)) : List.of();
    }
    return story.ties(telling.key()).stream()
        .limit(telling.most())
        .map(tie -> new Unit(telling.key(), List.of(tie)))
        .toList();
  }

  private List<Tie> along(List<String> keys) {
    List<String> told = keys.stream().filter(key -> !story.ties(key).isEmpty()).toList();
    return told.isEmpty() ? List.of() : List.of(dice.pick(story.ties(dice.pick(told))));
  }

  /** Puts two into one sentence where there are words for it. */
  private List<Unit> merge(List<Unit> units) {
    List<Unit> merged = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      if (i + 1 < units.size() && dice.percent(60)) {
        Unit next = units.get(i + 1);
        Unit both = both(unit, next);
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
    if (one.ties().isEmpty() || next.ties().isEmpty()) {
      return none;
    }
    Unit both =
        new Unit(
            one.key() + " + " + next.key(), List.of(one.ties().getFirst(), next.ties().getFirst()));
    return fits(both) ? both : none;
  }

  private boolean fits(Unit unit) {
    Scene scene = new Scene(story, unit.ties(), dice, false);
    return phrases(unit, scene).stream().anyMatch(phrase -> phrase.fits(scene));
  }

  private List<Phrase> phrases(Unit unit, Scene scene) {
    boolean tied = unit.key().indexOf('>') >= 0 || unit.key().indexOf('<') >= 0;
    String other = tied ? scene.other(0).kind().word() : "";
    return Phrasebook.ENGLISH.find(unit.key(), story.topic().kind(), other);
  }

  private void paragraphs(List<Unit> units) {
    int length = 0;
    boolean clear = false;
    for (Unit unit : units) {
      if (length == 0) {
        sheet.block();
        length = dice.between(3, 6);
        clear = false;
      }
      clear = tell(unit, clear);
      length--;
    }
  }

  /**
   * Writes a sentence.
   *
   * @return whether a pronoun that comes next can only mean the topic
   */
  private boolean tell(Unit unit, boolean pronoun) {
    Scene scene = new Scene(story, unit.ties(), dice, pronoun);
    Sentence sentence = new Sentence();
    List<Phrase> phrases = phrases(unit, scene);
    if (phrases.isEmpty()) {
      throw new IllegalStateException("no phrase " + unit.key() + " for " + story.topic().kind());
    }
    scene.pick(phrases).say(scene, sentence);
    sentence.capitalise();
    sheet.sentence(sentence, scene.facts());
    return scene.startsWithTopic() && sentence.anchors().stream().noneMatch(this::confuses);
  }

  private boolean confuses(Sentence.Anchor anchor) {
    return anchor.target().kind() == Kind.PERSON
        && anchor.target().gender() == story.topic().gender();
  }

  private void box(Outline outline) {
    boolean table = dice.percent(60);
    boolean open = false;
    for (Outline.Part part : outline.parts()) {
      if (part instanceof Row row) {
        List<Tie> ties = row.key().isEmpty() ? List.of() : story.ties(row.key());
        if (!row.key().isEmpty() && ties.isEmpty()) {
          continue;
        }
        Scene scene =
            new Scene(story, ties.isEmpty() ? List.of() : ties.subList(0, 1), dice, false);
        if (!row.text().fits(scene)) {
          continue;
        }
        if (!open) {
          sheet.block();
          open = true;
          if (table) {
            sheet.bareHead();
          }
        }
        Sentence value = new Sentence();
        row.text().say(scene, value);
        value.capitalise();
        sheet.row(row.label(), value, table, scene.facts());
      }
    }
  }

  private void list(Listing listing) {
    List<Tie> ties = story.ties(listing.key());
    if (ties.size() < 2) {
      return;
    }
    sheet.heading(listing.heading());
    sheet.block();
    for (Tie tie : ties.subList(0, Math.min(MOST_ITEMS, ties.size()))) {
      item(tie);
    }
  }

  private void item(Tie tie) {
    Sentence item = new Sentence();
    Entity other = tie.other(story.topic());
    item.link(other, other.name());
    if (!tie.detail().isEmpty()) {
      item.say(", " + tie.detail());
    } else if (!other.noun().isEmpty()) {
      item.say(", " + other.noun());
    }
    boolean dated = tie.day().year() > 0;
    if (dated) {
      item.say(" (" + tie.day().year() + ")");
    }
    item.capitalise();
    sheet.item(item, List.of(WorldFact.tie(tie, tie.detail(), dated ? tie.day().iso(4) : "")));
  }

  private void table(Table table) {
    List<Tie> ties = story.ties(table.key());
    if (ties.size() < 2) {
      return;
    }
    sheet.heading(table.heading());
    sheet.block();
    sheet.row(
        table.columns().stream().map(column -> words(column.label())).toList(), true, List.of());
    for (Tie tie : ties.subList(0, Math.min(MOST_ITEMS, ties.size()))) {
      Scene scene = new Scene(story, List.of(tie), dice, false);
      List<Sentence> cells = new ArrayList<>();
      for (Column column : table.columns()) {
        Sentence cell = new Sentence();
        if (column.text().fits(scene)) {
          column.text().say(scene, cell);
        }
        cell.capitalise();
        cells.add(cell);
      }
      sheet.row(cells, false, scene.facts());
    }
  }

  private static Sentence words(String words) {
    Sentence sentence = new Sentence();
    sentence.say(words);
    return sentence;
  }

  /** Names a few others of the same kind that the text does not link. */
  private void seeAlso() {
    List<Entity> alike = story.province().all(story.topic().kind());
    int wanted = dice.below(4);
    List<Entity> chosen = new ArrayList<>();
    for (int i = 0; i < wanted && alike.size() > 1; i++) {
      Entity other = dice.pick(alike);
      if (!other.equals(story.topic()) && !sheet.isLinked(other) && !chosen.contains(other)) {
        chosen.add(other);
      }
    }
    if (chosen.isEmpty()) {
      return;
    }
    sheet.heading("See also");
    sheet.block();
    for (Entity other : chosen) {
      Sentence item = new Sentence();
      item.link(other, other.name());
      item.capitalise();
      sheet.item(item, List.of());
    }
  }
}
