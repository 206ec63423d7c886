package dev.webexplorer.browser.world;

import java.util.Locale;

/** How one entity is tied to another; in phrases, outlines and facts it is named in lower case. */
enum Relation {
  BORN_IN,
  DIED_IN,
  CHILD_OF,
  MARRIED,
  STUDIED_AT,
  PUPIL_OF,
  WORKED_AT,
  MEMBER_OF,
  PRESIDED,
  LIVED_IN,
  BURIED_AT,
  BEQUEATHED_TO,
  PORTRAYED_BY,
  WITNESSED,
  REVIEWED,
  SUCCEEDED,
  FINANCED,
  CONNECTED_TO,
  RIVAL_OF,
  CORRESPONDED_WITH,
  FEATURES,
  OPPOSITE,
  CALLED_AT,
  CARRIED,
  SIMILAR_TO,
  EXCHANGES_WITH,
  HELD_AT,
  PROMPTED_BY,
  COLLABORATED_WITH,
  SUPPORTED_BY,
  TRAVELLED_TO,
  LECTURED_AT,
  GOVERNED,
  LED,
  SERVED_ON,
  WON,
  COMMANDED_AT,
  CLIMBED,
  CAPTAINED,
  CREATED,
  SET_IN,
  DEDICATED_TO,
  BASED_ON,
  DEPICTS,
  HELD_BY,
  PREMIERED_AT,
  PUBLISHED_IN,
  TRANSLATED_BY,
  ILLUSTRATED_BY,
  SPONSORED_BY,
  SAILED_ON,
  REACHED,
  SET_OUT_FROM,
  CHARTED,
  DESCRIBED_BY,
  COLLECTED_ON,
  FOUND_ON,
  NAMED_AFTER,
  TYPE_HELD_AT,
  EATEN_BY,
  ESTABLISHED_BY,
  FOUNDED_BY,
  LOCATED_IN,
  STANDS_ON,
  RISES_ON,
  FLOWS_INTO,
  NEAR,
  TWINNED_WITH,
  DESIGNED_BY,
  CROSSES,
  DAMAGED_IN,
  BUILT_AT,
  WRECKED_OFF,
  FOUGHT_AT,
  PART_OF,
  FOUGHT_NEAR,
  ENDED_BY,
  SIGNED_AT,
  NEGOTIATED_BY,
  STRUCK,
  BELLIGERENT,
  CAPITAL_OF,
  BORDERS;

  private final String word = name().toLowerCase(Locale.ROOT);
  private final String outward = word + '>';
  private final String inward = word + '<';

  String word() {
    return word;
  }

  /** Its name as the subject sees it. */
  String outward() {
    return outward;
  }

  /** Its name as the object sees it. */
  String inward() {
    return inward;
  }
}
