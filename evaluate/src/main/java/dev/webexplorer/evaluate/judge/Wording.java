package dev.webexplorer.evaluate.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The comparable forms of a run of words: without articles, abbreviations written out. */
final class Wording {
  private static final Map<String, String> BEFORE_A_WORD =
      Map.of("st", "saint", "mt", "mount", "ft", "fort", "no", "number", "dr", "doctor");
  private static final Map<String, String> AT_THE_END =
      Map.of("st", "street", "ave", "avenue", "rd", "road", "jr", "junior", "sr", "senior");
  private static final Map<String, String> WHOLE =
      Map.of(
          "us", "united states",
          "usa", "united states",
          "united states of america", "united states",
          "uk", "united kingdom",
          "united kingdom of great britain and northern ireland", "united kingdom",
          "uae", "united arab emirates",
          "ussr", "soviet union",
          "union of soviet socialist republics", "soviet union");

  private Wording() {}

  /** Returns the forms of a text's words; the first is the plainest. Empty for no words. */
  static Set<String> forms(List<Word> words) {
    List<Word> plain = spelledOut(withoutArticles(joinedInitials(words)));
    Set<String> forms = new LinkedHashSet<>();
    String whole = joined(plain);
    if (!whole.isEmpty()) {
      forms.add(WHOLE.getOrDefault(whole, whole));
      forms.add(String.join(" ", Numerals.digits(plain, Numerals.Roman.COUNT)));
      forms.add(String.join(" ", Numerals.digits(plain, Numerals.Roman.ORDER)));
    }
    return forms;
  }

  /** Returns the plainest form, or an empty text for no words. */
  static String form(List<Word> words) {
    return joined(spelledOut(withoutArticles(joinedInitials(words))));
  }

  private static String joined(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  /** {@code J. R. R. Tolkien} is {@code JRR Tolkien}. */
  private static List<Word> joinedInitials(List<Word> words) {
    List<Word> joined = new ArrayList<>();
    boolean initials = false;
    for (Word word : words) {
      boolean initial = word.text().length() == 1 && Character.isLetter(word.text().charAt(0));
      if (initial && initials) {
        Word before = joined.removeLast();
        joined.add(
            new Word(before.text() + word.text(), before.surface() + word.surface(), before.gap()));
      } else {
        joined.add(word);
      }
      initials = initial;
    }
    return joined;
  }

  private static List<Word> withoutArticles(List<Word> words) {
    List<Word> kept = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String text = words.get(i).text();
      boolean opening =
          i == 0
              && words.size() > 1
              && (text.equals("a") || text.equals("an"))
              && words.get(1).gap().isBlank();
      if (!opening && !text.equals("the")) {
        kept.add(words.get(i));
      }
    }
    return kept.isEmpty() ? words : kept;
  }

  private static List<Word> spelledOut(List<Word> words) {
    List<Word> out = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean last = i == words.size() - 1;
      Map<String, String> known = !last ? BEFORE_A_WORD : i > 0 ? AT_THE_END : Map.of();
      out.add(word.as(known.getOrDefault(word.text(), word.text())));
    }
    return out;
  }
}
