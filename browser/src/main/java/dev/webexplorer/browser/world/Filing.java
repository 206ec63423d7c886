package dev.webexplorer.browser.world;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Says under which categories a page is filed, and by which other names it is found. */
final class Filing {
  private static final Pattern ES = Pattern.compile("(?:s|ch|sh|o)$");

  private Filing() {}

  static List<String> categories(Story story) {
    Entity topic = story.topic();
    String province = story.province().all(Kind.PROVINCE).getFirst().title();
    List<String> filed = new ArrayList<>();
    switch (topic.kind()) {
      case PERSON -> {
        filed.add(topic.trait("nation") + " " + plural(topic.noun()));
        filed.add(topic.from() + " births");
        filed.add(topic.to() + " deaths");
        filed.add("People of " + province);
      }
      case NAMES -> filed.add("Disambiguation pages");
      case COUNTRY -> filed.add(capital(plural(topic.trait("form"))));
      case SEA -> filed.add("Seas");
      case WAR, PROVINCE ->
          filed.add(
              capital(plural(topic.kind().word()))
                  + " of "
                  + story.province().realm().country().title());
      case LIST, DECADE -> filed.add("Lists of " + province);
      case NOVEL, POEMS, PLAY, OPERA, SYMPHONY, PAINTING, TREATISE -> {
        filed.add(topic.from() + " works");
        filed.add(story.province().realm().adjective() + " " + plural(topic.noun()));
      }
      default -> {
        String noun = topic.noun().isEmpty() ? topic.kind().word() : topic.noun();
        filed.add(capital(plural(noun)) + " of " + province);
        if (topic.from() > 0 && topic.from() == topic.to()) {
          filed.add(topic.from() + " events");
        }
      }
    }
    return filed;
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String plural(String noun) {
    int of = noun.indexOf(" of ");
    if (of > 0) {
      return plural(noun.substring(0, of)) + noun.substring(of);
    }
    if (noun.endsWith("species")) {
      return noun;
    }
    if (noun.endsWith("y") && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    return ES.matcher(noun).find() ? noun + "es" : noun + "s";
  }

  static List<String> redirects(Story story) {
    Entity topic = story.topic();
    return switch (topic.kind()) {
      case SPECIES -> List.of(topic.trait("binomial"));
      case UNIVERSITY ->
          List.of(topic.title().substring("University of ".length()) + " University");
      default -> List.of();
    };
  }
}
