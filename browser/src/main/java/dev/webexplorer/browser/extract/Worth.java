package dev.webexplorer.browser.extract;

/**
 * What a block of text is worth as content: prose its signs, links less than nothing. It follows
 * from how people write, not from which site they write for.
 */
final class Worth {
  /** Signs that make a sentence, with a stop in it; or a paragraph, without one. */
  private static final int SENTENCE = 25;

  private static final int LINKED_SENTENCE = 50;
  private static final int PARAGRAPH = 80;

  private final Tree tree;
  private final Captions captions;
  private final DataTables tables;

  Worth(Tree tree, Captions captions, DataTables tables) {
    this.tree = tree;
    this.captions = captions;
    this.tables = tables;
  }

  double of(Block block) {
    String name = tree.name(block.owner());
    if (Tags.HEADING.contains(name) || captions.around(block.owner())) {
      return 0;
    }
    if (Tags.VERBATIM.contains(name) || tables.data(block.owner())) {
      return 0.5 * block.own();
    }
    if (block.own() >= LINKED_SENTENCE && block.stops() > 0 && block.own() * 4 > block.chars()) {
      return block.own();
    }
    if (block.mostlyLinked()) {
      return -block.chars();
    }
    boolean prose = block.own() >= PARAGRAPH || (block.own() >= SENTENCE && block.stops() > 0);
    return prose ? block.own() - 2.0 * block.linked() : -0.25 * block.chars();
  }

  double prose(Block block) {
    return Math.max(0, of(block));
  }
}
