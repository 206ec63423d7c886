package dev.webexplorer.evaluate.judge;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Countries, and the parts of countries that English writes after a town: {@code Paris, Texas}. A
 * name that is both is the part.
 */
final class Places {
  private static final Map<String, String> COUNTRY_OF = new HashMap<>();

  static {
    for (String code : Locale.getISOCountries()) {
      String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
      String key = key(name);
      COUNTRY_OF.put(key, key);
    }
    for (String name :
        List.of("Soviet Union", "Czech Republic", "Turkey", "Ivory Coast", "Burma")) {
      COUNTRY_OF.put(key(name), key(name));
    }
    parts(
        "United States",
        "Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Georgia,"
            + "Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,"
            + "Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,"
            + "New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,"
            + "Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,"
            + "Texas,Utah,Vermont,Virginia,Washington,West Virginia,Wisconsin,Wyoming,D.C.");
    parts("United Kingdom", "England,Scotland,Wales,Northern Ireland");
    parts(
        "Canada",
        "Alberta,British Columbia,Manitoba,New Brunswick,Newfoundland,Nova Scotia,Ontario,"
            + "Prince Edward Island,Quebec,Saskatchewan,Yukon");
    parts(
        "Australia",
        "New South Wales,Queensland,South Australia,Tasmania,Victoria,Western Australia");
  }

  private Places() {}

  private static void parts(String country, String names) {
    for (String name : names.split(",", -1)) {
      COUNTRY_OF.put(key(name), key(country));
    }
  }

  private static String key(String name) {
    return Wording.forms(Word.all(Folding.clean(name))).iterator().next();
  }

  /** Returns whether {@code place, within} reads as a place with where it lies, not as a list. */
  static boolean liesIn(String place, String within) {
    String country = COUNTRY_OF.get(within);
    String own = COUNTRY_OF.get(place);
    return country != null
        && (own == null || place.equals(within) || own.equals(within) || within.equals("dc"));
  }
}
