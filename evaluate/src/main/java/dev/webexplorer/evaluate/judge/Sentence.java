package dev.webexplorer.evaluate.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A response that wraps an answer in a sentence. It matches only when the answer stands in it as
 * whole words, it is short and does not hedge or negate, and everything else in it that could be an
 * answer stands in the question already.
 */
final class Sentence {
  private static final int MOST_WORDS = 40;
  private static final Set<String> HEDGES =
      Set.of(
          ("not no nor neither never none or either maybe perhaps possibly probably likely might"
                  + " could unless except without unlike rather instead versus vs unsure uncertain"
                  + " unclear unknown guess isnt wasnt arent werent doesnt didnt dont cannot cant"
                  + " wont false incorrect wrong before after until than nearly almost over under"
                  + " between least most half minus")
              .split(" "));
  private static final Set<String> SMALL =
      Set.of(
          ("a an the i it its he his she her they their we this that these those there here what"
                  + " which who whom whose when where why how is was are were be been being am has"
                  + " have had do does did can will would should of in on at to by for from with as"
                  + " into and so thus therefore hence then also only final exact short correct"
                  + " answer question asked based according found named called known name believe"
                  + " think must one you your my me sure yes")
              .split(" "));

  private final String folded;
  private final List<Word> words;
  private final Set<String> asked = new HashSet<>();
  private final List<Quantity> askedQuantities;

  Sentence(String response, String question) {
    String cleaned = Folding.clean(response);
    this.folded = Folding.fold(cleaned);
    this.words = Word.all(cleaned);
    List<Word> ofQuestion = Word.all(Folding.clean(question));
    ofQuestion.forEach(word -> asked.add(word.text()));
    this.askedQuantities = Quantity.all(ofQuestion);
  }

  /** Returns why the sentence does not give that answer, or nothing if it does. */
  Optional<String> objection(String gold) {
    String cleaned = Folding.clean(gold);
    List<Word> wanted = Word.all(cleaned);
    if (wanted.isEmpty() || words.size() > MOST_WORDS) {
      return Optional.of("differs from the answer");
    }
    List<CalendarDate> dates = CalendarDate.whole(Folding.fold(cleaned));
    Optional<Quantity> quantity = Quantity.whole(wanted);
    Optional<String> objection;
    if (dates.size() == 1 && (quantity.isEmpty() || dateInside(dates.getFirst()))) {
      objection = dates(dates.getFirst());
    } else if (quantity.isPresent()) {
      objection = quantities(quantity.get());
    } else {
      objection = names(wanted);
    }
    return objection.or(() -> hedge(wanted));
  }

  private Optional<String> hedge(List<Word> wanted) {
    Set<String> own = new HashSet<>();
    wanted.forEach(word -> own.add(word.text()));
    for (Word word : words) {
      if (HEDGES.contains(word.text()) && !own.contains(word.text())) {
        return Optional.of("hedged or negated by \"" + word.surface() + "\"");
      }
    }
    return Optional.empty();
  }

  private boolean dateInside(CalendarDate gold) {
    return CalendarDate.all(folded).stream()
        .anyMatch(mention -> mention.readings().getFirst().within(gold));
  }

  private Optional<String> dates(CalendarDate gold) {
    List<CalendarDate.Mention> mentions = CalendarDate.all(folded);
    if (mentions.isEmpty()) {
      return Optional.of("differs from the answer");
    }
    for (CalendarDate.Mention mention : mentions) {
      if (mention.readings().size() != 1 || !mention.readings().getFirst().within(gold)) {
        return Optional.of("another date: " + folded.substring(mention.from(), mention.to()));
      }
    }
    return Optional.empty();
  }

  private Optional<String> quantities(Quantity gold) {
    boolean stands = false;
    for (Quantity each : Quantity.all(words)) {
      String shown = words.get(each.from()).surface();
      if (each.agrees(gold)) {
        stands = true;
      } else if (!shown.equalsIgnoreCase("one")
          && askedQuantities.stream().noneMatch(each::agrees)) {
        return Optional.of("another number: " + shown);
      }
    }
    return stands ? Optional.empty() : Optional.of("differs from the answer");
  }

  private Optional<String> names(List<Word> wanted) {
    int at = place(wanted);
    if (at < 0) {
      return Optional.of("differs from the answer");
    }
    int end = at + wanted.size();
    boolean named = words.subList(at, end).stream().anyMatch(Word::names);
    Set<String> own = new HashSet<>();
    wanted.forEach(word -> own.add(word.text()));
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean small = SMALL.contains(word.text());
      boolean beside = (i == at - 1 && words.get(at).touches()) || (i == end && word.touches());
      boolean known = own.contains(word.text()) || (asked.contains(word.text()) && !beside);
      boolean inside = i >= at && i < end;
      if (!inside && !small && !known && (!named || word.names())) {
        return Optional.of("another candidate: " + word.surface());
      }
    }
    return Optional.empty();
  }

  private int place(List<Word> wanted) {
    for (int at = 0; at + wanted.size() <= words.size(); at++) {
      boolean same = true;
      for (int i = 0; i < wanted.size() && same; i++) {
        same = words.get(at + i).text().equals(wanted.get(i).text());
      }
      if (same) {
        return at;
      }
    }
    return -1;
  }
}
