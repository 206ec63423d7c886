package dev.webexplorer.browser;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a longer Markdown text. The pieces of a text, one after the other, are the text; the
 * same text is always cut in the same places.
 *
 * @param number from 1
 * @param of how many sections the text has
 * @param headings those it stands under or begins with, outermost first, without their marks
 * @param start where in the text it starts, in characters
 * @param total how long the text is, in characters
 */
public record Section(
    int number, int of, List<String> headings, int start, int total, String markdown) {
  public Section {
    headings = List.copyOf(headings);
  }

  /**
   * Cuts a text before a heading once {@code shortest} characters are together, and in any case
   * between two lines before there are more than {@code longest}.
   */
  public static List<Section> cut(String markdown, int shortest, int longest) {
    List<Cut.Piece> pieces = Cut.pieces(markdown, shortest, longest);
    List<Section> sections = new ArrayList<>();
    for (Cut.Piece piece : pieces) {
      sections.add(
          new Section(
              sections.size() + 1,
              pieces.size(),
              piece.headings(),
              piece.start(),
              markdown.length(),
              markdown.substring(piece.start(), piece.end())));
    }
    return sections;
  }

  /** Whether the text goes on behind it. */
  public boolean more() {
    return number < of;
  }

  /** Says, in a line, which part of the text this is and where to read on. */
  public String place() {
    String part =
        "section %d of %d, characters %,d to %,d of %,d"
            .formatted(number, of, start + 1, start + markdown.length(), total);
    return more() ? part + "; it goes on in section " + (number + 1) : part;
  }
}
