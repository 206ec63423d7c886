package dev.webexplorer.browser.world;

import java.util.Locale;

/** What a page is about; in phrases and outlines it is named in lower case. */
enum Kind {
  COUNTRY,
  SEA,
  WAR,
  PROVINCE,
  TOWN,
  HAMLET,
  RIVER,
  LAKE,
  MOUNTAIN,
  ISLAND,
  BAY,
  UNIVERSITY,
  MUSEUM,
  SOCIETY,
  OBSERVATORY,
  GARDEN,
  NEWSPAPER,
  SHIPYARD,
  PERSON,
  NOVEL,
  POEMS,
  PLAY,
  OPERA,
  SYMPHONY,
  PAINTING,
  TREATISE,
  EXPEDITION,
  SPECIES,
  AWARD,
  BATTLE,
  TREATY,
  DISASTER,
  CATHEDRAL,
  BRIDGE,
  LIGHTHOUSE,
  THEATRE,
  CASTLE,
  STATION,
  SHIP,
  NAMES,
  LIST,
  DECADE;

  private final String word = name().toLowerCase(Locale.ROOT);

  String word() {
    return word;
  }

  /** Returns "in", "on" or what else one says of being there. */
  String preposition() {
    return switch (this) {
      case COUNTRY, PROVINCE, TOWN, HAMLET, GARDEN -> "in";
      case ISLAND, MOUNTAIN, SEA, BRIDGE, SHIP -> "on";
      case RIVER -> "along";
      case LAKE, BAY -> "by";
      default -> "at";
    };
  }
}
