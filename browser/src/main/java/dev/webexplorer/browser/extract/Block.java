package dev.webexplorer.browser.extract;

/**
 * A run of text that a reader sees as one line or paragraph.
 *
 * @param owner the block element it stands in
 * @param first its first text node that is not blank
 * @param end behind its last
 * @param chars its signs but for spaces; a sign of a script without spaces counts for three
 * @param linked how many of them are in links
 * @param stops how many sentences end in it
 */
record Block(int owner, int first, int end, int chars, int linked, int stops) {

  /** Returns how many signs are in no link. */
  int own() {
    return chars - linked;
  }

  boolean mostlyLinked() {
    return linked * 2 > chars;
  }
}
