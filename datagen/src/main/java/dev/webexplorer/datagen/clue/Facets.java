package dev.webexplorer.datagen.clue;

import dev.webexplorer.datagen.facts.Entity;
import dev.webexplorer.datagen.facts.SourceText.Statement;
import dev.webexplorer.datagen.text.Tag;
import dev.webexplorer.datagen.text.Word;
import java.util.List;
import java.util.Set;

/**
 * The single facts that one sentence states of its subject, each as a sentence of its own: a
 * definition such as "X is a 1981 Filipino film directed by Y and starring Z" says when it was
 * made, where, by whom and with whom. Short pages say most of what they say in that way.
 */
final class Facets extends FactWords {
  private Facets(FactWords words) {
    super(words);
  }

  /**
   * Returns the facts in order, each beginning with the entity's title.
   *
   * @param words of the statement's text
   * @param predicate index of the first word after the subject, which is the entity
   */
  static List<Statement> of(Statement statement, Entity entity, List<Word> words, int predicate) {
    Facets facets = new Facets(new FactWords(statement, entity, words));
    if (entity.isPerson() && predicate < words.size()) {
      String subject = statement.text().substring(0, words.get(predicate).start());
      Life.predicates(statement.quote(), subject).forEach(facets::said);
    }
    facets.predicates(predicate);
    return facets.found();
  }

  /** Returns the fact in a sentence that opens with "His", "Her" or "Its". */
  static List<Statement> possessive(Statement statement, Entity entity, List<Word> words) {
    Facets facets = new Facets(new FactWords(statement, entity, words));
    facets.add("'s", 1, words.size());
    return facets.found();
  }

  /** Splits "was made in 1994 and won a prize" where what follows is a verb of the same subject. */
  private void predicates(int first) {
    int from = first;
    for (int i = first + 2; i < words.size(); i++) {
      int verb = verbAfterJoint(i);
      if (verb > 0 && complete(from, i)) {
        predicate(from, i);
        from = verb;
        i = verb;
      }
    }
    predicate(from, words.size());
  }

  /** Returns the verb that goes on with the subject after "and" or a comma; -1 when none does. */
  private int verbAfterJoint(int at) {
    boolean comma = lower(at).equals(",");
    int next = comma ? at + 1 : at;
    if (!is(next, Tag.CCONJ) || is(at - 1, Tag.VERB)) {
      return -1;
    }
    next++;
    while (is(next, Tag.ADV)) {
      next++;
    }
    boolean finite =
        (is(next, Tag.AUX) || is(next, Tag.VERB))
            && !lower(next).endsWith("ing")
            && !words.get(next).isCapital()
            && !(LINKS.contains(lower(next + 1)) && lower(next + 1).equals("by"));
    return finite ? next : -1;
  }

  /** After a passive only what can be no second participle goes on with the subject. */
  private boolean complete(int from, int joint) {
    boolean passive = BE.contains(lower(from)) && is(from + 1, Tag.VERB);
    int next = joint + (lower(joint).equals(",") ? 2 : 1);
    return !passive || is(next, Tag.AUX) || Finite.has(lower(next));
  }

  private void predicate(int from, int to) {
    if (from >= to || (lower(from + 1).equals("by") && is(from, Tag.VERB))) {
      return;
    }
    boolean copula = BE.contains(lower(from));
    int noun = from + 1;
    while (is(noun, Tag.ADV)) {
      noun++;
    }
    boolean defines = copula && Set.of("a", "an").contains(lower(noun));
    if (defines) {
      new DefinitionFacets(this).read(from, noun, to);
    } else {
      add("", from, aside(from, to));
    }
  }

  /** Returns the end of the clause: what comes after its comma may lean on other sentences. */
  private int aside(int from, int to) {
    for (int i = from + 2; i < to; i++) {
      if (lower(i).equals(",") && !inList(i, to) && !is(from + 1, Tag.PUNCT)) {
        return i;
      }
    }
    return to;
  }
}
