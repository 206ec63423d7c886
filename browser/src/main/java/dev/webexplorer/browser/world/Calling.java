package dev.webexplorer.browser.world;

import java.util.Set;

/** What a person does for a living, and the discipline that goes with it. */
enum Calling {
  CARTOGRAPHER("cartographer", Field.SCIENCE, "geography"),
  BOTANIST("botanist", Field.SCIENCE, "botany"),
  ZOOLOGIST("zoologist", Field.SCIENCE, "zoology"),
  GEOLOGIST("geologist", Field.SCIENCE, "geology"),
  ASTRONOMER("astronomer", Field.SCIENCE, "astronomy"),
  CHEMIST("chemist", Field.SCIENCE, "chemistry"),
  MATHEMATICIAN("mathematician", Field.SCIENCE, "mathematics"),
  PHYSICIAN("physician", Field.SCIENCE, "medicine"),
  PAINTER("painter", Field.ART, "drawing"),
  NOVELIST("novelist", Field.LETTERS, "law"),
  POET("poet", Field.LETTERS, "rhetoric"),
  PLAYWRIGHT("playwright", Field.LETTERS, "philosophy"),
  COMPOSER("composer", Field.MUSIC, "music"),
  ARCHITECT("architect", Field.BUILDING, "architecture"),
  ENGINEER("engineer", Field.BUILDING, "engineering"),
  EXPLORER("explorer", Field.VOYAGE, "natural history"),
  NAVIGATOR("navigator", Field.VOYAGE, "navigation"),
  GENERAL("general", Field.WAR, "fortification"),
  STATESMAN("politician", Field.STATE, "law"),
  HISTORIAN("historian", Field.LETTERS, "history"),
  LINGUIST("linguist", Field.LETTERS, "classical languages"),
  PHILOSOPHER("philosopher", Field.LETTERS, "logic");

  static final Set<Calling> NATURALISTS = Set.of(BOTANIST, ZOOLOGIST, GEOLOGIST);

  private final String noun;
  private final Field field;
  private final String discipline;

  /** Groups of callings. */
  enum Field {
    SCIENCE,
    ART,
    LETTERS,
    MUSIC,
    BUILDING,
    VOYAGE,
    WAR,
    STATE
  }

  Calling(String noun, Field field, String discipline) {
    this.noun = noun;
    this.field = field;
    this.discipline = discipline;
  }

  String noun() {
    return noun;
  }

  Field field() {
    return field;
  }

  String discipline() {
    return discipline;
  }
}
