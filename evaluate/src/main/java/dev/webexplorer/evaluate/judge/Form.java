package dev.webexplorer.evaluate.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in which an answer may be compared: {@code Mercury (planet)} is {@code mercury} with the
 * qualifier {@code planet}. Forms agree when their keys are equal, and their qualifiers as well
 * where both have one.
 *
 * @param qualifier what was set aside to get to the key; empty for nothing
 */
record Form(String key, String qualifier) {
  private static final Pattern PARENTHESIS =
      Pattern.compile("([^()\\[\\]]+)[(\\[]([^()\\[\\]]+)[)\\]]\\.?");
  private static final Pattern YEARS =
      Pattern.compile("(?:from )?([1-9]\\d{2,3}) ?(?:-|to|until|through) ?(\\d{2}|\\d{3,4})");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}'. -]+");
  private static final Set<String> TITLES =
      Set.of("sir", "dame", "dr", "mr", "mrs", "ms", "prof", "professor");
  private static final Set<String> COMPANIES =
      Set.of("inc", "incorporated", "ltd", "limited", "llc", "plc", "gmbh", "corp", "corporation");

  /** Returns the forms of a text; the first is the plainest. None for a text without a word. */
  static Set<Form> of(String text) {
    String cleaned = Folding.clean(text);
    List<Word> words = Word.all(cleaned);
    Set<Form> forms = new LinkedHashSet<>();
    Wording.forms(words).forEach(key -> forms.add(new Form(key, "")));
    if (forms.isEmpty() && !cleaned.isEmpty()) {
      forms.add(new Form(Folding.fold(cleaned), ""));
    }
    parenthesis(cleaned, forms);
    commas(cleaned, forms);
    affixes(words, forms);
    values(cleaned, words, forms);
    return forms;
  }

  private static Set<String> keys(String part) {
    return Wording.forms(Word.all(part));
  }

  private static void parenthesis(String cleaned, Set<Form> forms) {
    Matcher match = PARENTHESIS.matcher(cleaned);
    if (!match.matches()) {
      return;
    }
    List<Word> base = Word.all(match.group(1));
    List<Word> added = Word.all(match.group(2));
    String qualifier = Wording.form(added);
    keys(match.group(1)).forEach(key -> forms.add(new Form(key, qualifier)));
    if (abbreviates(added, base) || abbreviates(base, added)) {
      keys(match.group(1)).forEach(key -> forms.add(new Form(key, "")));
      keys(match.group(2)).forEach(key -> forms.add(new Form(key, "")));
    }
  }

  /** Whether a single word is made of the first letters of others, small words left out or not. */
  private static boolean abbreviates(List<Word> one, List<Word> words) {
    if (one.size() != 1 || words.size() < 2) {
      return false;
    }
    StringBuilder all = new StringBuilder();
    StringBuilder great = new StringBuilder();
    for (Word word : words) {
      all.append(word.text().charAt(0));
      if (word.names()) {
        great.append(word.text().charAt(0));
      }
    }
    String letters = one.getFirst().text();
    return letters.contentEquals(all) || letters.contentEquals(great);
  }

  private static void commas(String cleaned, Set<Form> forms) {
    String[] parts = cleaned.split(", ?", -1);
    if (parts.length < 2 || parts.length > 3) {
      return;
    }
    for (int cut = parts.length - 1; cut > 0; cut--) {
      String place = Wording.form(Word.all(parts[cut - 1]));
      String within = wholeKey(parts[cut]);
      if (!Places.liesIn(place, within)) {
        break;
      }
      String base = String.join(" ", List.of(parts).subList(0, cut));
      String qualifier = String.join(" ", List.of(parts).subList(cut, parts.length));
      keys(base).forEach(key -> forms.add(new Form(key, wholeKey(qualifier))));
    }
    if (parts.length == 2 && isName(parts[0]) && isName(parts[1])) {
      // only against a text without a comma: see values
      keys(parts[1] + " " + parts[0]).forEach(key -> forms.add(new Form("~" + key, "")));
    }
  }

  private static String wholeKey(String part) {
    return keys(part).stream().findFirst().orElse("");
  }

  private static boolean isName(String part) {
    return NAME.matcher(part).matches() && Word.all(part).size() <= 3;
  }

  private static void affixes(List<Word> words, Set<Form> forms) {
    if (words.size() >= 3 && TITLES.contains(words.getFirst().text())) {
      Wording.forms(words.subList(1, words.size()))
          .forEach(key -> forms.add(new Form(key, words.getFirst().text())));
    }
    if (words.size() >= 2 && COMPANIES.contains(words.getLast().text())) {
      Wording.forms(words.subList(0, words.size() - 1))
          .forEach(key -> forms.add(new Form(key, words.getLast().text())));
    }
  }

  private static void values(String cleaned, List<Word> words, Set<Form> forms) {
    if (!cleaned.contains(",")) {
      keys(cleaned).forEach(key -> forms.add(new Form("~" + key, "")));
    }
    Optional<Quantity> quantity = Quantity.whole(words);
    quantity.ifPresent(found -> forms.add(new Form(found.key(), found.unit())));
    String folded = Folding.fold(cleaned);
    List<CalendarDate> dates = CalendarDate.whole(folded);
    if (dates.size() == 1) {
      forms.add(new Form(dates.getFirst().key(), ""));
    }
    Matcher years = YEARS.matcher(folded);
    if (years.matches()) {
      String first = years.group(1);
      String last = years.group(2);
      boolean cut = last.length() == 2 && first.length() > 2;
      String whole = cut ? first.substring(0, first.length() - 2) + last : last;
      forms.add(new Form("@" + first + "/" + whole, ""));
    }
  }

  boolean agrees(Form other) {
    return key.equals(other.key)
        && (qualifier.isEmpty() || other.qualifier.isEmpty() || qualifier.equals(other.qualifier));
  }

  /** Returns a pair of forms that agree, this side first; plain ones before qualified ones. */
  static Optional<Agreement> agreement(Set<Form> one, Set<Form> other) {
    List<Agreement> found = new ArrayList<>();
    for (Form left : one) {
      for (Form right : other) {
        if (left.agrees(right)) {
          Agreement agreement = new Agreement(left, right);
          if (!agreement.qualified()) {
            return Optional.of(agreement);
          }
          found.add(agreement);
        }
      }
    }
    return found.stream().findFirst();
  }

  /** Two forms that agree. */
  record Agreement(Form one, Form other) {

    /** Whether only one of them has a qualifier. */
    boolean qualified() {
      return one.qualifier.isEmpty() != other.qualifier.isEmpty();
    }

    String qualifier() {
      return one.qualifier.isEmpty() ? other.qualifier : one.qualifier;
    }
  }
}
