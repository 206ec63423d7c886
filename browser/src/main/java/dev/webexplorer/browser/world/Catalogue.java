package dev.webexplorer.browser.world;

import java.util.ArrayList;
import java.util.List;

/** Writes the pages that only point to others: alike names, lists, decades. */
final class Catalogue {
  private final Story story;
  private final Chronicle chronicle;
  private final Dice dice;
  private final Sheet sheet;

  private Catalogue(Story story, Chronicle chronicle, Dice dice, Sheet sheet) {
    this.dice = dice;
    this.story = story;
    this.chronicle = chronicle;
    this.sheet = sheet;
  }

  static void write(Story story, Chronicle chronicle, Dice dice, Sheet sheet) {
    Catalogue catalogue = new Catalogue(story, chronicle, dice, sheet);
    switch (story.topic().kind()) {
      case NAMES -> catalogue.names();
      case LIST -> catalogue.list();
      default -> catalogue.decade();
    }
  }

  private void intro(String words) {
    Sentence sentence = new Sentence();
    sentence.say(words);
    sheet.block();
    sheet.sentence(sentence, List.of());
  }

  private void names() {
    boolean surname = story.topic().title().endsWith("(surname)");
    intro(
        surname
            ? story.topic().name() + " is a surname. People with it include:"
            : story.topic().name() + " may refer to:");
    sheet.block();
    for (Entity entity : story.listed()) {
      Sentence item = new Sentence();
      item.link(entity, entity.title());
      String what = described(entity);
      item.say(what);
      sheet.item(item, List.of());
    }
  }

  private String described(Entity entity) {
    return switch (entity.kind()) {
      case PERSON ->
          " ("
              + entity.from()
              + "–"
              + entity.to()
              + "), "
              + entity.trait("nation")
              + " "
              + entity.noun();
      case NAMES, LIST, DECADE -> "";
      default -> {
        String noun = entity.noun();
        yield ", " + (Spelling.takesAn(noun) ? "an " : "a ") + noun;
      }
    };
  }

  private void list() {
    Entity province = story.province().all(Kind.PROVINCE).getFirst();
    Sentence sentence = new Sentence();
    sentence.say("This is a list of " + story.topic().trait("members") + " of ");
    sentence.link(province, province.name());
    sentence.say(".");
    sheet.block();
    sheet.sentence(sentence, List.of());
    sheet.block();
    for (Entity entity : story.listed()) {
      item(entity);
    }
  }

  private void item(Entity entity) {
    Sentence item = new Sentence();
    item.link(entity, entity.name());
    item.capitalise();
    Story of = chronicle.story(entity);
    for (Tie tie : of.ties()) {
      Scene scene = new Scene(of, List.of(tie), dice, Scene.Address.NAME);
      if (scene.canSay("listed")) {
        scene.sayPhrase("listed", item);
        sheet.item(item, scene.facts());
        return;
      }
    }
    sheet.item(item, List.of());
  }

  private void decade() {
    Entity province = story.province().all(Kind.PROVINCE).getFirst();
    int from = story.topic().from();
    Sentence sentence = new Sentence();
    sentence.say("These things happened in ");
    sentence.link(province, province.name());
    sentence.say(" between " + from + " and " + story.topic().to() + ".");
    sheet.block();
    sheet.sentence(sentence, List.of());
    for (int year = from; year <= story.topic().to(); year++) {
      year(year);
    }
  }

  private void year(int year) {
    List<Sentence> items = new ArrayList<>();
    List<List<WorldFact>> facts = new ArrayList<>();
    for (Tie tie : chronicle.province().ties()) {
      if (tie.day().year() == year && items.size() < 9) {
        List<Phrase> phrases =
            Phrasebook.ENGLISH.find(
                "event " + tie.key(tie.subject()), Kind.DECADE, tie.object().kind().word());
        if (phrases.isEmpty()) {
          continue;
        }
        Scene scene =
            new Scene(chronicle.story(tie.subject()), List.of(tie), dice, Scene.Address.NAME);
        Sentence item = new Sentence();
        item.link(tie.subject(), tie.subject().name());
        scene.pick(phrases).say(scene, item);
        item.capitalise();
        items.add(item);
        facts.add(scene.facts());
      }
    }
    if (items.isEmpty()) {
      return;
    }
    sheet.heading(Integer.toString(year));
    sheet.block();
    for (int i = 0; i < items.size(); i++) {
      sheet.item(items.get(i), facts.get(i));
    }
  }
}
