package dev.webexplorer.browser.extract;

import java.util.List;

/**
 * What is known of a page before its content is chosen.
 *
 * @param title the title heading's node, or -1
 * @param prose the worth of blocks that have any
 */
record Survey(
    Tree tree,
    List<Block> blocks,
    Names names,
    Captions captions,
    DataTables tables,
    Worth worth,
    Sums prose,
    int title,
    Frames frames,
    Teasers teasers) {

  /** With a share of the prose below the title this large, what stands above it is no content. */
  private static final double MOST_BELOW = 0.4;

  static Survey of(Tree tree, List<String> titles) {
    List<Block> blocks = Blocks.of(tree);
    Names names = Names.of(tree);
    Captions captions = new Captions(tree, names);
    DataTables tables = new DataTables(tree, blocks);
    Worth worth = new Worth(tree, captions, tables);
    Sums prose = new Sums(tree, blocks, worth::prose);
    int title = TitleHeading.find(tree, titles);
    Frames frames = new Frames(tree, blocks, names, prose, title);
    Teasers teasers = new Teasers(tree, blocks, worth, frames);
    return new Survey(tree, blocks, names, captions, tables, worth, prose, title, frames, teasers);
  }

  int contentRoot() {
    Sums outside = new Sums(tree, blocks, block -> aside(block) ? 0 : worth.prose(block));
    boolean below = title >= 0 && outside.from(title) > MOST_BELOW * outside.all();
    int start = below ? title : 0;
    Sums value = new Sums(tree, blocks, block -> value(block, start));
    Sums text = new Sums(tree, blocks, block -> text(block, start));
    return new ContentRoot(tree, tables, value, prose, text, title).choose(blocks);
  }

  /** Returns the block's words, with single spaces. */
  String text(Block block) {
    return tree.words(block.first(), block.end(), Integer.MAX_VALUE);
  }

  private boolean aside(Block block) {
    return frames.hold(block.owner()) || teasers.hold(block.owner());
  }

  private double value(Block block, int start) {
    return block.first() < start || aside(block) ? -0.5 * block.chars() : worth.of(block);
  }

  private double text(Block block, int start) {
    return block.first() < start || aside(block) || captions.around(block.owner())
        ? 0
        : block.own();
  }
}
