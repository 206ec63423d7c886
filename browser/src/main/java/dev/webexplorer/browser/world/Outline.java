package dev.webexplorer.browser.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a page about one kind of thing tells, in which order. In {@code outlines.txt} a line is told
 * by its first character:
 *
 * <pre>
 * town                                            the kind that follows
 * = .define@located_in>; .view%50                 the lead; a phrase may tell one of some ties
 * - Population = .  = {s.population}              a row of the infobox: label, tie's key or dot, text
 * + History = founded_by>; struck&lt;*2           a section: heading, tellings in order
 * ~ Career = led>; won>                           a section in the order of its dates
 * @ Author = created&lt; = born_in>; won>           a section about another entity
 * * Works = created>                              a list
 * | Laureates = won&lt; = Year: {year}; For: {d}  a table: heading, tie's key, columns
 * </pre>
 */
record Outline(List<Part> parts) {

  /** One line of an outline. */
  sealed interface Part permits Prose, Aside, Row, Listing, Table {}

  /**
   * Sentences.
   *
   * @param heading empty for the lead
   * @param dated whether the sentences stand by their dates
   */
  record Prose(String heading, boolean dated, List<Telling> tellings) implements Part {}

  /** A section about the other end of the first tie of a key, if it is not far away. */
  record Aside(String heading, String key, List<Telling> tellings) implements Part {}

  /** A row of the infobox, for each tie of the key; for an empty key, once. */
  record Row(String label, String key, Phrase text) implements Part {}

  record Listing(String heading, String key) implements Part {}

  record Table(String heading, String key, List<Column> columns) implements Part {}

  record Column(String label, Phrase text) {}

  /**
   * Sentences of one key: a tie's ({@code led>}, or {@code located_in<:town} for one kind of other
   * end), or a phrase's, with a dot before it.
   *
   * @param most of them
   * @param chance in a hundred that it is told at all
   * @param along keys of ties, of which a phrase may name one
   */
  record Telling(String key, int most, int chance, List<String> along) {
    private static final int MOST = 4;

    static Telling parse(String text) {
      String[] field = text.strip().split("@", -1);
      String key = field[0];
      List<String> along = field.length == 1 ? List.of() : List.of(field[1].split(",", -1));
      int chance = 100;
      int most = key.charAt(0) == '.' ? 1 : MOST;
      int percent = key.indexOf('%');
      if (percent >= 0) {
        chance = Integer.parseInt(key.substring(percent + 1));
        key = key.substring(0, percent);
      }
      int star = key.indexOf('*');
      if (star >= 0) {
        most = Integer.parseInt(key.substring(star + 1));
        key = key.substring(0, star);
      }
      return new Telling(key, most, chance, along);
    }

    boolean isPhrase() {
      return key.charAt(0) == '.';
    }
  }

  private static final Map<String, Outline> ALL = read();

  /** Returns the outline of a kind; empty for those that are written otherwise. */
  static Outline of(Kind kind) {
    return ALL.getOrDefault(kind.word(), new Outline(List.of()));
  }

  private static Map<String, Outline> read() {
    Map<String, Outline> all = new HashMap<>();
    List<Part> parts = new ArrayList<>();
    for (String line : Lines.of("outlines.txt")) {
      if (Character.isLetter(line.charAt(0))) {
        parts = new ArrayList<>();
        for (String kind : line.strip().split(" ", -1)) {
          all.put(kind, new Outline(parts));
        }
      } else {
        parts.add(part(line));
      }
    }
    return Map.copyOf(all);
  }

  private static Part part(String line) {
    String[] field = line.substring(1).strip().split(" *= *", 3);
    return switch (line.charAt(0)) {
      case '=' -> new Prose("", false, tellings(line.substring(1)));
      case '+' -> new Prose(field[0], false, tellings(field[1]));
      case '~' -> new Prose(field[0], true, tellings(field[1]));
      case '@' -> new Aside(field[0], field[1], tellings(field[2]));
      case '-' -> new Row(field[0], field[1].equals(".") ? "" : field[1], Phrase.parse(field[2]));
      case '*' -> new Listing(field[0], field[1]);
      case '|' -> new Table(field[0], field[1], columns(field[2]));
      default -> throw new IllegalArgumentException("no such line in an outline: " + line);
    };
  }

  private static List<Telling> tellings(String text) {
    return Arrays.stream(text.split(";", -1)).map(Telling::parse).toList();
  }

  private static List<Column> columns(String text) {
    List<Column> columns = new ArrayList<>();
    for (String column : text.split(";", -1)) {
      int colon = column.indexOf(':');
      columns.add(
          new Column(
              column.substring(0, colon).strip(),
              Phrase.parse(column.substring(colon + 1).strip())));
    }
    return columns;
  }
}
