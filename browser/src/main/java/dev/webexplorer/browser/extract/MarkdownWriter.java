package dev.webexplorer.browser.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a page's content as Markdown and as plain text, in one pass and without recursion. */
final class MarkdownWriter {
  private final Tree tree;
  private final MainContent content;
  private final Addresses addresses;
  private final Anchors anchors;
  private final Tables tables;

  private final Sheet sheet = new Sheet();
  private final Flow flow = new Flow();
  private final List<Open> open = new ArrayList<>();
  private final List<Numbering> lists = new ArrayList<>();

  /** The last list that is in no other: one that follows it at once must not look like its end. */
  private Numbering before = new Numbering(false, false, 1);

  private Optional<Grid> grid = Optional.empty();
  private int gridsWithin;
  private boolean inHeading;
  private boolean inCaption;
  private boolean afterBreak;
  private int code;

  /** An element entered, and what to do behind it. */
  private record Open(int end, Runnable leave) {}

  private static final class Numbering {
    final boolean ordered;
    final boolean other;
    int next;

    /**
     * @param other whether the marks differ from the usual ones
     */
    Numbering(boolean ordered, boolean other, int next) {
      this.ordered = ordered;
      this.other = other;
      this.next = next;
    }

    String mark() {
      if (ordered) {
        return next++ + (other ? ") " : ". ");
      }
      return other ? "* " : "- ";
    }
  }

  private MarkdownWriter(Tree tree, MainContent content, Addresses addresses) {
    this.tree = tree;
    this.content = content;
    this.addresses = addresses;
    this.anchors = new Anchors(tree, addresses);
    this.tables = new Tables(tree);
  }

  static Written write(Tree tree, MainContent content, Addresses addresses) {
    MarkdownWriter writer = new MarkdownWriter(tree, content, addresses);
    writer.walk(content.root());
    writer.anchors.addAll(tree.root());
    return new Written(writer.sheet.markdown(), writer.sheet.text(), writer.anchors.links());
  }

  private void walk(int root) {
    int i = root;
    while (i < tree.end(root)) {
      leaveUpTo(i);
      i = content.dropped().get(i) ? tree.end(i) : enter(i);
    }
    leaveUpTo(tree.end(root));
    flush();
  }

  private void leaveUpTo(int i) {
    while (!open.isEmpty() && open.getLast().end() <= i) {
      open.removeLast().leave().run();
    }
  }

  private void onLeave(int i, Runnable leave) {
    open.add(new Open(tree.end(i), leave));
  }

  /** Writes the node's own part; returns the number of the node to go on with. */
  private int enter(int i) {
    if (tree.isText(i)) {
      text(tree.text(i));
      return i + 1;
    }
    if (content.captions().get(i) && grid.isEmpty()) {
      caption(i);
    }
    String name = tree.name(i);
    return Tags.BLOCK.contains(name) ? enterBlock(i, name) : enterInline(i, name);
  }

  private void text(String text) {
    afterBreak &= text.isBlank();
    if (code > 0) {
      flow.code(text);
    } else {
      flow.text(text);
    }
  }

  private int enterBlock(int i, String name) {
    if (grid.isPresent()) {
      return enterInGrid(i, name);
    }
    if (inHeading) {
      flow.space();
      onLeave(i, flow::space);
      return i + 1;
    }
    flush();
    if (Tags.VERBATIM.contains(name)) {
      codeBlock(i);
      return tree.end(i);
    }
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        inHeading = true;
        onLeave(i, () -> heading(name.charAt(1) - '0'));
      }
      case "blockquote" -> {
        sheet.openQuote();
        onLeave(i, this::closeContainer);
      }
      case "ul", "ol", "menu", "dir" -> list(i, name);
      case "li", "dd" -> {
        sheet.openItem(name.equals("dd") || lists.isEmpty() ? "- " : lists.getLast().mark());
        onLeave(i, this::closeContainer);
      }
      case "table" -> table(i);
      default -> onLeave(i, this::flush);
    }
    return i + 1;
  }

  private void list(int i, String name) {
    boolean ordered = name.equals("ol");
    boolean other =
        lists.isEmpty() && sheet.endList() && before.ordered == ordered && !before.other;
    Numbering list = new Numbering(ordered, other, Tables.number(tree.attribute(i, "start"), 1));
    if (lists.isEmpty()) {
      before = list;
    }
    lists.add(list);
    onLeave(
        i,
        () -> {
          flush();
          lists.removeLast();
        });
  }

  private void table(int i) {
    if (tables.isGrid(i)) {
      Grid cells = new Grid();
      grid = Optional.of(cells);
      onLeave(i, () -> closeGrid(cells));
    } else {
      onLeave(i, this::flush);
    }
  }

  private int enterInGrid(int i, String name) {
    flow.space();
    if (name.equals("table")) {
      gridsWithin++;
      onLeave(i, () -> gridsWithin--);
    } else if (gridsWithin == 0 && name.equals("tr")) {
      flow.take();
      grid.orElseThrow().row();
    } else if (gridsWithin == 0 && (name.equals("td") || name.equals("th"))) {
      cell(i);
    } else if (gridsWithin == 0 && name.equals("caption")) {
      flow.take();
      onLeave(i, this::flush);
    } else if (Tags.VERBATIM.contains(name)) {
      flow.code(CodeBlocks.text(tree, i));
      anchors.addAll(i);
      return tree.end(i);
    } else {
      onLeave(i, flow::space);
    }
    return i + 1;
  }

  private void cell(int i) {
    flow.take();
    Grid cells = grid.orElseThrow();
    int columns = Tables.number(tree.attribute(i, "colspan"), 1);
    int rows = Tables.number(tree.attribute(i, "rowspan"), 1);
    onLeave(i, () -> cells.cell(flow.take(), columns, rows));
  }

  private void closeGrid(Grid cells) {
    flow.take();
    grid = Optional.empty();
    if (!cells.isEmpty()) {
      sheet.block(cells.markdown(), cells.text());
    }
  }

  private int enterInline(int i, String name) {
    if (Tags.CODE.contains(name)) {
      return code(i);
    }
    switch (name) {
      case "a" -> link(i);
      case "b", "strong" -> style(i, "**");
      case "i", "em" -> style(i, "*");
      case "del", "s", "strike" -> style(i, "~~");
      case "br" -> lineBreak();
      case "img" -> picture(i);
      case "q" -> {
        flow.text("\"");
        onLeave(i, () -> flow.text("\""));
      }
      default -> {}
    }
    return i + 1;
  }

  private void style(int i, String sign) {
    if (grid.isEmpty() && code == 0) {
      flow.open(sign);
      onLeave(i, flow::close);
    }
  }

  /** Writes code in a line; its links stay links, around pieces of it. */
  private int code(int i) {
    for (int inner = i + 1; inner < tree.end(i); inner++) {
      if (tree.name(inner).equals("a") || tree.name(inner).equals("br")) {
        code++;
        onLeave(i, () -> code--);
        return i + 1;
      }
    }
    StringBuilder words = new StringBuilder();
    for (int inner = i + 1; inner < tree.end(i); inner++) {
      words.append(tree.text(inner));
    }
    afterBreak = false;
    flow.code(words.toString());
    return tree.end(i);
  }

  private void link(int i) {
    Optional<URI> target = anchors.target(i);
    target.ifPresent(url -> {
      flow.openLink(bare(url));
      onLeave(i, () -> anchors.add(i, flow.closeLink(), url));
    });
  }

  private void picture(int i) {
    String alt = tree.attribute(i, "alt").strip();
    if (!alt.isEmpty() && grid.isEmpty()) {
      afterBreak = false;
      String words = alt.replaceAll("\\s+", " ").replaceAll("[\\[\\]]", "\\\\$0");
      flow.picture(
          words, addresses.link(tree.attribute(i, "src")).map(MarkdownWriter::bare).orElse(""));
    }
  }

  /** Returns the address without signs that would end it in Markdown. */
  private static String bare(URI url) {
    return url.toString().replace("(", "%28").replace(")", "%29");
  }

  private void lineBreak() {
    if (grid.isPresent() || inHeading) {
      flow.space();
    } else if (afterBreak) {
      flush();
    } else {
      flow.lineBreak();
    }
    afterBreak = grid.isEmpty();
  }

  private void caption(int i) {
    flush();
    inCaption = true;
    onLeave(
        i,
        () -> {
          flush();
          inCaption = false;
        });
  }

  private void closeContainer() {
    flush();
    sheet.close();
  }

  private void heading(int level) {
    inHeading = false;
    Flow.Line line = flow.take();
    if (!line.text().isEmpty()) {
      sheet.block("#".repeat(level) + " " + line.markdown(), line.text());
    }
  }

  private void codeBlock(int i) {
    String text = CodeBlocks.text(tree, i);
    if (!text.isEmpty()) {
      String fence = "`".repeat(Math.max(3, Escapes.longestRun(text, '`') + 1));
      sheet.block(fence + CodeBlocks.language(tree, i) + "\n" + text + "\n" + fence, text);
      anchors.addAll(i);
    }
  }

  /** Writes the block that ends here; a caption is in the Markdown only. */
  private void flush() {
    Flow.Line line = flow.take();
    if (!line.isEmpty()) {
      sheet.block(Escapes.lineStarts(line.markdown()), inCaption ? "" : line.text());
    }
    afterBreak = false;
  }
}
