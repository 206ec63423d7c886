package dev.webexplorer.browser.extract;

import dev.webexplorer.browser.Link;
import java.net.URI;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Writes parts of a tree as Markdown and as plain text, in one pass and without recursion. */
final class MarkdownWriter {
  private final Tree tree;
  private final BitSet dropped;
  private final Addresses addresses;
  private final Tables tables;

  private final Sheet sheet = new Sheet();
  private final Flow flow = new Flow();
  private final List<Link> links = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private final List<int[]> lists = new ArrayList<>();
  private Optional<Grid> grid = Optional.empty();
  private boolean afterBreak;
  private boolean inHeading;
  private int inner;
  private int code;

  /** An element entered, and what to do behind it. */
  private record Open(int end, Runnable leave) {}

  /**
   * Of a tree.
   *
   * @param dropped nodes to leave out, with all under them
   */
  MarkdownWriter(Tree tree, BitSet dropped, Addresses addresses) {
    this.tree = tree;
    this.dropped = dropped;
    this.addresses = addresses;
    this.tables = new Tables(tree);
  }

  /** Writes the node and what is under it behind what is written already. */
  MarkdownWriter write(int node) {
    int i = node;
    while (i < tree.end(node)) {
      leaveUpTo(i);
      i = dropped.get(i) ? tree.end(i) : enter(i);
    }
    leaveUpTo(tree.end(node));
    flush();
    return this;
  }

  Written written() {
    return new Written(sheet.markdown(), sheet.text(), links);
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
      case "ul", "ol", "menu", "dir" -> {
        lists.add(
            new int[] {name.equals("ol") ? Tables.number(tree.attribute(i, "start"), 1) : -1});
        onLeave(
            i,
            () -> {
              flush();
              lists.removeLast();
            });
      }
      case "li", "dd" -> {
        sheet.openItem(name.equals("li") ? mark() : "- ");
        onLeave(i, this::closeContainer);
      }
      case "table" -> {
        if (tables.isGrid(i)) {
          grid = Optional.of(new Grid());
          onLeave(i, this::table);
        }
      }
      default -> onLeave(i, this::flush);
    }
    return i + 1;
  }

  private int enterInGrid(int i, String name) {
    Grid cells = grid.orElseThrow();
    flow.space();
    if (name.equals("table")) {
      inner++;
      onLeave(i, () -> inner--);
      return i + 1;
    }
    switch (inner > 0 ? "" : name) {
      case "tr" -> {
        flow.take();
        cells.row();
      }
      case "td", "th" -> {
        flow.take();
        int columns = Tables.number(tree.attribute(i, "colspan"), 1);
        int rows = Tables.number(tree.attribute(i, "rowspan"), 1);
        onLeave(i, () -> cells.cell(flow.take(), columns, rows));
        return i + 1;
      }
      case "caption" -> {
        flow.take();
        onLeave(i, this::flush);
        return i + 1;
      }
      case "pre" -> {
        flow.code(CodeBlocks.text(tree, i));
        return tree.end(i);
      }
      default -> {}
    }
    onLeave(i, flow::space);
    return i + 1;
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
      case "img" -> image(i);
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
      flow.open(sign, sign);
      onLeave(i, flow::close);
    }
  }

  private int code(int i) {
    for (int inner = i + 1; inner < tree.end(i); inner++) {
      if (tree.name(inner).equals("a") || tree.name(inner).equals("br")) {
        code++;
        onLeave(i, () -> code--);
        return i + 1;
      }
    }
    afterBreak = false;
    StringBuilder words = new StringBuilder();
    for (int inner = i + 1; inner < tree.end(i); inner++) {
      words.append(tree.text(inner));
    }
    flow.code(words.toString());
    return tree.end(i);
  }

  private void link(int i) {
    Optional<URI> target =
        tree.blank(i) ? Optional.empty() : addresses.link(tree.attribute(i, "href"));
    target.ifPresent(url -> {
      String written = url.toString().replace("(", "%28").replace(")", "%29");
      flow.open("[", "](" + written + ")");
      onLeave(i, () -> links.add(new Link(flow.close(), url)));
    });
  }

  private void image(int i) {
    String alt = tree.attribute(i, "alt").strip();
    if (!alt.isEmpty() && grid.isEmpty()) {
      afterBreak = false;
      String words = alt.replaceAll("\\s+", " ").replaceAll("[\\[\\]]", "\\\\$0");
      String source = addresses.link(tree.attribute(i, "src")).map(URI::toString).orElse("");
      flow.sign("![" + words + "](" + source.replace("(", "%28").replace(")", "%29") + ")");
    }
  }

  private void lineBreak() {
    if (grid.isPresent()) {
      flow.space();
    } else if (afterBreak) {
      flush();
    } else {
      flow.lineBreak();
    }
    afterBreak = grid.isEmpty();
  }

  private void closeContainer() {
    flush();
    sheet.close();
  }

  private String mark() {
    if (lists.isEmpty() || lists.getLast()[0] < 0) {
      return "- ";
    }
    return lists.getLast()[0]++ + ". ";
  }

  private void heading(int level) {
    inHeading = false;
    Flow.Line line = flow.take();
    if (!line.text().isEmpty()) {
      sheet.block(
          "#".repeat(level) + " " + line.markdown().replaceAll("\\s*\n", " "),
          line.text().replace('\n', ' '));
    }
  }

  private void codeBlock(int i) {
    String text = CodeBlocks.text(tree, i);
    if (!text.isEmpty()) {
      String fence = "`".repeat(Math.max(3, Escapes.longestRun(text, '`') + 1));
      sheet.block(fence + CodeBlocks.language(tree, i) + "\n" + text + "\n" + fence, text);
    }
  }

  private void table() {
    flow.take();
    Grid cells = grid.orElseThrow();
    grid = Optional.empty();
    if (!cells.isEmpty()) {
      sheet.block(cells.markdown(), cells.text());
    }
  }

  private void flush() {
    Flow.Line line = flow.take();
    if (!line.isEmpty()) {
      sheet.block(Escapes.lineStarts(line.markdown()), line.text());
    }
    afterBreak = false;
  }
}
