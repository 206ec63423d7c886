package dev.webexplorer.browser.world;

import dev.webexplorer.browser.world.Outline.Aside;
import dev.webexplorer.browser.world.Outline.Column;
import dev.webexplorer.browser.world.Outline.Listing;
import dev.webexplorer.browser.world.Outline.Prose;
import dev.webexplorer.browser.world.Outline.Row;
import dev.webexplorer.browser.world.Outline.Table;
import java.util.ArrayList;
import java.util.List;

/** Writes the page of one entity after the outline of its kind. */
final class Article {
  private static final int MOST_ITEMS = 24;

  private final Story story;
  private final Dice dice;
  private final Sheet sheet;
  private final Narration narration;

  private Article(Story story, Dice dice, Sheet sheet) {
    this.story = story;
    this.dice = dice;
    this.sheet = sheet;
    this.narration = new Narration(story, dice, sheet, new Told());
  }

  static void write(Story story, Dice dice, Sheet sheet) {
    Article article = new Article(story, dice, sheet);
    Outline outline = Outline.of(story.topic().kind());
    boolean boxed = false;
    for (Outline.Part part : outline.parts()) {
      switch (part) {
        case Prose prose -> article.narration.tell(prose);
        case Aside aside -> article.aside(aside);
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

  private void aside(Aside aside) {
    for (Tie tie : story.ties(aside.key())) {
      Entity other = tie.other(story.topic());
      if (other.province() == story.topic().province()) {
        narration.about(story.chronicle().story(other), aside.heading(), aside.tellings());
        return;
      }
    }
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
            new Scene(
                story, ties.isEmpty() ? List.of() : ties.subList(0, 1), dice, Scene.Address.NAME);
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
      Scene scene = new Scene(story, List.of(tie), dice, Scene.Address.NAME);
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
