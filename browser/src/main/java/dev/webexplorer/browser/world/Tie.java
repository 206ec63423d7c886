package dev.webexplorer.browser.world;

/**
 * One entity's relation to another.
 *
 * @param day when it came about; {@link Day#NONE} where no date belongs to it
 * @param detail how or as what ("botany", "ship's surgeon"); empty where there is nothing to say
 */
record Tie(Relation relation, Entity subject, Entity object, Day day, String detail) {

  /** Returns the other end. */
  Entity other(Entity end) {
    return end.equals(subject) ? object : subject;
  }

  /**
   * Returns its name seen from one end: {@code led>} from the subject, {@code led<} from the
   * object.
   */
  String key(Entity end) {
    return end.equals(subject) ? relation.outward() : relation.inward();
  }

  /** Says whether that is its {@link #key}. */
  boolean isCalled(String key, Entity end) {
    return key(end).equals(key);
  }
}
