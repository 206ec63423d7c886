package dev.webexplorer.browser.wikitext;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Boxes of facts, one line each: key and value. */
final class Facts {
  private static final Pattern BOX =
      Pattern.compile(
          "(infobox|geobox|taxobox|automatic taxobox|speciesbox|chembox|drugbox|personendaten)\\b.*"
              + "|.*\\binfobox|infobox.*|.*\\bbox\\b(?! score).*infobox.*");

  /** Keys of how a box looks, not of what it says. */
  private static final Pattern LOOKS =
      Pattern.compile(
          ".*(image|logo|caption|\\bmap|_map|map_|width|height_px|colou?r|align|size|style|alt\\b|"
              + "_alt|signature|pushpin|_type\\b|footnote|_ref\\b|_note|label|flag|coat_of_arms|"
              + "seal|symbol|photo|picture|video|audio|icon|background|embed|module|website_title|"
              + "float|zoom|relief|marker|coordinates_|coord_|latd|latm|lats|latns|longd|longm|"
              + "longs|longew|lat_|long_|imagemap|cover|screenshot|collapsible|state\\b|child|"
              + "date_format|iso_|utc_offset|postal_code_type|unit_pref|blank.*_name|tlds|"
              + "rowclass|pattern_|leftarm|rightarm|shorts\\d|socks\\d|body\\d|bild|datei|karte|commons|wikidata|bodyclass|titleclass|headerstyle|series|nocat|shield|upright).*");

  private static final Pattern NAMED = Pattern.compile("(.{1,40})_(?:name|date)(\\d*)");
  private static final Pattern LABEL = Pattern.compile("(.{1,40})_(title|type)(\\d*)");
  private static final int LONGEST_VALUE = 1_500;
  private static final int LONGEST_LABEL = 80;

  private Facts() {}

  static boolean isBox(String name) {
    return BOX.matcher(name).matches();
  }

  /** Returns the facts, each on its own line. */
  static String of(TemplateCall call) {
    StringBuilder lines = new StringBuilder("\n\n");
    for (Map.Entry<String, String> entry : call.named().entrySet()) {
      String name = entry.getKey();
      String value = oneLine(entry.getValue());
      boolean fits = !value.isEmpty() && value.length() <= LONGEST_VALUE;
      if (fits && !looks(name, value) && !isLabel(call, name)) {
        lines.append(Marks.FACT).append(key(call, name)).append(": ").append(value).append('\n');
      }
    }
    return lines.append('\n').toString();
  }

  private static boolean looks(String key, String value) {
    boolean file =
        value.toLowerCase(Locale.ROOT).matches(".{1,200}\\.(jpe?g|png|svg|gif|tiff?|ogg|webm)");
    boolean answer = value.matches("(?i)yes|no|y|n|px|\\d+px|none|left|right|center");
    return file || answer || LOOKS.matcher(key).matches();
  }

  /** Some keys name others: {@code leader_title1} says what {@code leader_name1} is. */
  private static String key(TemplateCall call, String name) {
    Matcher named = NAMED.matcher(name);
    if (named.matches()) {
      String stem = named.group(1);
      String number = named.group(2);
      String label = oneLine(call.get(stem + "_title" + number, stem + "_type" + number));
      if (!label.isEmpty() && label.length() <= LONGEST_LABEL) {
        return Marks.words(label);
      }
    }
    return Marks.escaped(name.replace('_', ' ').replaceAll("(?<=[a-z])\\d+$", "").strip());
  }

  private static boolean isLabel(TemplateCall call, String name) {
    Matcher label = LABEL.matcher(name);
    if (!label.matches()) {
      return false;
    }
    String stem = label.group(1);
    String number = label.group(3);
    return !call.get(stem + "_name" + number, stem + "_date" + number).isEmpty();
  }

  /** Joins the lines of a value, which may be a list. */
  private static String oneLine(String value) {
    StringBuilder line = new StringBuilder();
    for (String part : value.replace(Marks.BREAK, '\n').split("\n", -1)) {
      String item = part.replace(Marks.FACT, ' ').strip();
      int start = 0;
      while (start < item.length() && "*#:;".indexOf(item.charAt(start)) >= 0) {
        start++;
      }
      item = item.substring(start).strip();
      boolean table = item.startsWith("{|") || item.startsWith("|") || item.startsWith("!");
      if (!item.isEmpty() && !table) {
        boolean comma = !line.isEmpty() && line.charAt(line.length() - 1) == ',';
        line.append(line.isEmpty() ? "" : comma ? " " : "; ").append(item);
      }
    }
    return line.toString();
  }
}
