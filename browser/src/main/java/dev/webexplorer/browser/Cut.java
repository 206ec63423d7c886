package dev.webexplorer.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the places where Markdown can be cut with least harm. For one text. */
final class Cut {
  private static final Pattern HEADING = Pattern.compile("(#{1,6}) +(.*)");

  private final String markdown;
  private final int shortest;
  private final int longest;
  private final List<Piece> pieces = new ArrayList<>();
  private final String[] headings = {"", "", "", "", "", ""};
  private int start;
  private List<String> above = List.of();

  /** The end of the last line behind which a paragraph ends. */
  private int gap;

  private String fence = "";

  /** A piece and the headings over it, its own first one included. */
  record Piece(int start, int end, List<String> headings) {}

  private Cut(String markdown, int shortest, int longest) {
    this.markdown = markdown;
    this.shortest = shortest;
    this.longest = longest;
  }

  static List<Piece> pieces(String markdown, int shortest, int longest) {
    Cut cut = new Cut(markdown, shortest, longest);
    for (int at = 0; at < markdown.length(); ) {
      int newLine = markdown.indexOf('\n', at);
      int end = newLine < 0 ? markdown.length() : newLine + 1;
      cut.line(at, end);
      at = end;
    }
    if (cut.start < markdown.length() || markdown.isEmpty()) {
      cut.end(markdown.length());
    }
    return cut.pieces;
  }

  private void line(int from, int to) {
    String line = markdown.substring(from, to).strip();
    Matcher heading = HEADING.matcher(line);
    boolean heads = fence.isEmpty() && heading.matches();
    if (from > start && ((heads && from - start >= shortest) || to - start > longest)) {
      end(heads || gap - start < shortest ? from : gap);
    }
    while (to - start > longest) {
      end(whole(start + longest));
    }
    if (heads) {
      under(heading.group(1).length(), heading.group(2));
      if (start == from) {
        above = open();
      }
    }
    fence(line);
    if (line.isEmpty() && fence.isEmpty()) {
      gap = to;
    }
  }

  private void end(int at) {
    pieces.add(new Piece(start, at, above));
    start = at;
    above = open();
  }

  /** Cuts no character in two. */
  private int whole(int at) {
    boolean half = at < markdown.length() && Character.isLowSurrogate(markdown.charAt(at));
    return half && at - 1 > start ? at - 1 : at;
  }

  private void under(int level, String words) {
    headings[level - 1] = words;
    for (int below = level; below < headings.length; below++) {
      headings[below] = "";
    }
  }

  private List<String> open() {
    List<String> open = new ArrayList<>();
    for (String heading : headings) {
      if (!heading.isEmpty()) {
        open.add(heading);
      }
    }
    return open;
  }

  private void fence(String line) {
    if (fence.isEmpty() && line.startsWith("```")) {
      fence = line.substring(0, run(line));
    } else if (!fence.isEmpty() && line.equals(fence)) {
      fence = "";
    }
  }

  private static int run(String line) {
    int run = 0;
    while (run < line.length() && line.charAt(run) == '`') {
      run++;
    }
    return run;
  }
}
