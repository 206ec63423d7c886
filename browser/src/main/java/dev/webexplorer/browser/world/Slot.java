package dev.webexplorer.browser.world;

/**
 * A place in a phrase. About the page's topic: {@code s} (named, or by pronoun where that is
 * clear), {@code s's}, {@code he}, {@code his}, {@code him}, {@code full} (its whole name), {@code
 * life} (birth and death), {@code from}, {@code to} (its first and last year), {@code s.TRAIT}.
 * About the tie's other end: {@code o} (linked), {@code at o}, {@code at s} (with the preposition
 * that a place takes), {@code o+} (and what it is: "Mount Korva, a volcano"; with a comma after it
 * {@code o+,}), {@code o's}, {@code o.he}, {@code o.his}, {@code o.him}, {@code o.TRAIT}, {@code
 * o/KEY} (linked, the other end of a tie of its own). About the tie: {@code year} ("1874"), {@code
 * in} ("in 1874", "in March 1874"), {@code on} ("on 14 March 1874"), {@code d} (its detail). With a
 * 2 at the end of the name, of the second tie: {@code o2}, {@code year2}. {@code a} is "a" or "an";
 * {@code ~KEY} says a phrase of that key.
 *
 * @param tie 0 for the first, 1 for the second
 * @param what name of a trait, or key of a phrase; empty for other uses
 */
record Slot(Use use, int tie, String what) implements Phrase.Part {

  /** What is said. */
  enum Use {
    ARTICLE,
    PHRASE,
    TOPIC,
    TOPICS,
    HE,
    HIS,
    HIM,
    FULL,
    LIFE,
    FROM,
    TO,
    TRAIT,
    OTHER,
    OTHERS,
    OTHER_CALLED,
    OTHER_CALLED_COMMA,
    BEYOND,
    AT,
    AT_BEYOND,
    AT_TOPIC,
    OTHER_HE,
    OTHER_HIS,
    OTHER_HIM,
    OTHER_TRAIT,
    YEAR,
    IN,
    ON,
    DATE,
    DETAIL
  }

  static Slot parse(String name) {
    if (name.startsWith("~")) {
      return new Slot(Use.PHRASE, 0, name.substring(1));
    }
    if (name.startsWith("at o/")) {
      return new Slot(Use.AT_BEYOND, 0, name.substring("at o/".length()));
    }
    if (name.startsWith("s.")) {
      return new Slot(Use.TRAIT, 0, name.substring(2));
    }
    int second = name.indexOf('2');
    String first = second < 0 ? name : name.substring(0, second) + name.substring(second + 1);
    int tie = second < 0 ? 0 : 1;
    return switch (first) {
      case "a" -> new Slot(Use.ARTICLE, 0, "");
      case "s" -> new Slot(Use.TOPIC, 0, "");
      case "s's" -> new Slot(Use.TOPICS, 0, "");
      case "he" -> new Slot(Use.HE, 0, "");
      case "his" -> new Slot(Use.HIS, 0, "");
      case "him" -> new Slot(Use.HIM, 0, "");
      case "full" -> new Slot(Use.FULL, 0, "");
      case "life" -> new Slot(Use.LIFE, 0, "");
      case "from" -> new Slot(Use.FROM, 0, "");
      case "to" -> new Slot(Use.TO, 0, "");
      case "o" -> new Slot(Use.OTHER, tie, "");
      case "at s" -> new Slot(Use.AT_TOPIC, 0, "");
      case "at o" -> new Slot(Use.AT, tie, "");
      case "o+" -> new Slot(Use.OTHER_CALLED, tie, "");
      case "o+," -> new Slot(Use.OTHER_CALLED_COMMA, tie, "");
      case "o's" -> new Slot(Use.OTHERS, tie, "");
      case "o.he" -> new Slot(Use.OTHER_HE, tie, "");
      case "o.his" -> new Slot(Use.OTHER_HIS, tie, "");
      case "o.him" -> new Slot(Use.OTHER_HIM, tie, "");
      case "year" -> new Slot(Use.YEAR, tie, "");
      case "in" -> new Slot(Use.IN, tie, "");
      case "on" -> new Slot(Use.ON, tie, "");
      case "date" -> new Slot(Use.DATE, tie, "");
      case "d" -> new Slot(Use.DETAIL, tie, "");
      default -> {
        if (first.startsWith("o/")) {
          yield new Slot(Use.BEYOND, tie, first.substring(2));
        }
        if (!first.startsWith("o.")) {
          throw new IllegalArgumentException("no slot {" + name + "}");
        }
        yield new Slot(Use.OTHER_TRAIT, tie, first.substring(2));
      }
    };
  }

  @Override
  public boolean fits(Scene scene) {
    return switch (use) {
      case PHRASE -> scene.canSay(what);
      case TRAIT -> !scene.topic().trait(what).isEmpty();
      case OTHER_TRAIT -> scene.has(tie) && !scene.otherTrait(tie, what).isEmpty();
      case BEYOND, AT_BEYOND -> scene.has(tie) && scene.beyond(tie, what).isPresent();
      case OTHER, AT, OTHERS, OTHER_CALLED, OTHER_CALLED_COMMA, OTHER_HE, OTHER_HIS, OTHER_HIM ->
          scene.has(tie);
      case YEAR, IN, ON, DATE -> scene.has(tie) && scene.tie(tie).day().year() > 0;
      case DETAIL -> scene.has(tie) && !scene.tie(tie).detail().isEmpty();
      case FROM -> scene.topic().from() > 0;
      case TO -> scene.topic().to() > 0 && !scene.topic().lasts();
      default -> true;
    };
  }

  @Override
  public void say(Scene scene, Sentence out) {
    switch (use) {
      case ARTICLE -> out.article();
      case PHRASE -> scene.sayPhrase(what, out);
      case TOPIC -> scene.sayTopic(out);
      case TOPICS -> scene.sayTopics(out);
      case HE -> out.say(scene.topic().gender().subject());
      case HIS -> out.say(scene.topic().gender().possessive());
      case HIM -> out.say(scene.topic().gender().object());
      case FULL -> scene.sayFull(out);
      case LIFE -> scene.sayLife(out);
      case FROM -> scene.sayYear("from", scene.topic().from(), out);
      case TO -> scene.sayYear("to", scene.topic().to(), out);
      case TRAIT -> scene.sayTrait(what, out);
      case OTHER -> scene.sayOther(tie, false, out);
      case OTHERS -> scene.sayOther(tie, true, out);
      case OTHER_CALLED -> scene.sayCalled(tie, false, out);
      case OTHER_CALLED_COMMA -> scene.sayCalled(tie, true, out);
      case BEYOND -> scene.sayBeyond(tie, what, false, out);
      case AT_BEYOND -> scene.sayBeyond(tie, what, true, out);
      case AT_TOPIC -> {
        out.say(scene.topic().kind().preposition() + " ");
        scene.sayTopic(out);
      }
      case AT -> {
        out.say(scene.other(tie).kind().preposition() + " ");
        scene.sayOther(tie, false, out);
      }
      case OTHER_HE -> out.say(scene.other(tie).gender().subject());
      case OTHER_HIS -> out.say(scene.other(tie).gender().possessive());
      case OTHER_HIM -> out.say(scene.other(tie).gender().object());
      case OTHER_TRAIT -> out.say(scene.otherTrait(tie, what));
      case YEAR -> scene.sayDate(tie, 4, out);
      case IN -> {
        out.say("in ");
        scene.sayDate(tie, 7, out);
      }
      case ON -> {
        out.say("on ");
        scene.sayDate(tie, 10, out);
      }
      case DATE -> scene.sayDate(tie, 10, out);
      case DETAIL -> scene.sayDetail(tie, out);
    }
  }
}
