package dev.webexplorer.datagen.clue;

import dev.webexplorer.datagen.facts.Kinds;
import dev.webexplorer.datagen.text.Tag;
import dev.webexplorer.datagen.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The facts in the noun phrase that says what something is, and in what is attached to it. */
final class DefinitionFacets extends FactWords {
  /** What ends a stretch of words that belong to one participle. */
  private static final Set<String> BOUNDS =
      Set.of("who", "which", "that", "whose", "where", "when", "but", "while");

  private static final Map<String, String> PRESENT =
      Map.of(
          "starring", "stars",
          "featuring", "features",
          "containing", "contains",
          "comprising", "comprises",
          "depicting", "depicts",
          "covering", "covers",
          "connecting", "connects",
          "serving", "serves");

  private static final Set<String> NAME_PARTICLES =
      Set.of("de", "di", "da", "del", "du", "la", "le", "van", "von", "der", "of", "bin", "al");

  private static final int MOST_NAMED = 2;

  DefinitionFacets(FactWords words) {
    super(words);
  }

  /** "was a Mexican film director, screenwriter and producer, whose career spanned 38 years". */
  void read(int copula, int article, int to) {
    String be = words.get(copula).text();
    int head = head(article + 1, to);
    if (head < 0) {
      return;
    }
    for (int i = article + 1; i < head; i++) {
      if (words.get(i).text().matches("(?:1\\d|20)\\d\\d")) {
        said("dates from " + words.get(i).text());
      }
    }
    origin(article + 1, head).ifPresent(words -> said(be + " " + words));
    roles(be, head, to);
    boolean place = Kinds.isPlace(entity.kind());
    if (place && lower(head + 1).equals("in")) {
      add(be, head + 1, stretch(head + 2, to));
    }
    boolean relative = false;
    for (int i = head + 1; i < to && !relative; i++) {
      after(be, head, i, to);
      relative = BOUNDS.contains(lower(i));
    }
  }

  /** "Mexican", "South African": capital words that end in an adjective before common nouns. */
  private Optional<String> origin(int from, int head) {
    int first = -1;
    for (int i = from; i <= head; i++) {
      boolean capital = words.get(i).isCapital();
      first = capital && first < 0 ? i : first;
      if (first >= 0 && !capital) {
        return is(i - 1, Tag.ADJ)
            ? Optional.of(text.substring(words.get(first).start(), words.get(i - 1).end()))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private int head(int from, int to) {
    int head = -1;
    for (int i = from; i < to; i++) {
      Word word = words.get(i);
      if (word.isNominal()) {
        head = i;
      } else if (!(word.is(Tag.ADJ) || word.is(Tag.NUM) || word.is(Tag.ADV) || word.is(Tag.PUNCT))
          || (head >= 0 && word.is(Tag.PUNCT))) {
        break;
      }
    }
    return head;
  }

  /** "director, screenwriter and producer": the second and third are said of the subject too. */
  private void roles(String be, int head, int to) {
    List<String> roles = new ArrayList<>();
    int at = head + 1;
    int run = -1;
    for (; at < to; at++) {
      Word word = words.get(at);
      boolean joint = word.text().equals(",") || lower(at).equals("and");
      if (joint && run >= 0) {
        roles.add(text.substring(words.get(run).start(), words.get(at - 1).end()));
        run = -1;
      } else if (!joint && (word.is(Tag.NOUN) || (word.is(Tag.ADJ) && !word.isCapital()))) {
        run = run < 0 ? at : run;
      } else if (!joint) {
        break;
      }
    }
    boolean ended = at >= to || words.get(at).is(Tag.PUNCT) || BOUNDS.contains(lower(at));
    if (run >= 0 && ended) {
      roles.add(text.substring(words.get(run).start(), words.get(at - 1).end()));
    }
    List<String> persons =
        roles.stream()
            .filter(role -> Kinds.isPerson(role.substring(role.lastIndexOf(' ') + 1)))
            .map(English::a)
            .toList();
    if (entity.isPerson() && !persons.isEmpty()) {
      said(be + " also " + String.join(" and ", persons));
    }
  }

  /** Reads a participle or a relative clause that begins at a word after the head. */
  private void after(String be, int head, int at, int to) {
    Word word = words.get(at);
    boolean close = at == head + 1 || is(at - 1, Tag.PUNCT) || is(at - 1, Tag.CCONJ);
    boolean two = is(at + 1, Tag.CCONJ) && participle(lower(at + 2));
    int link = two ? at + 3 : at + 1;
    boolean second = is(at - 1, Tag.CCONJ) && is(at - 2, Tag.VERB);
    if (word.is(Tag.VERB) && participle(lower(at)) && LINKS.contains(lower(link)) && !second) {
      add(past(be, link - 1), at, stretch(link + 1, to));
    } else if (close && PRESENT.containsKey(lower(at))) {
      String verb = PRESENT.getOrDefault(lower(at), "");
      if (words.get(Math.min(at + 1, to - 1)).isCapital()) {
        names(verb, at + 1, to);
      } else {
        add(verb, at + 1, stretch(at + 1, to));
      }
    } else if (close && lower(at).equals("whose")) {
      add("'s", at + 1, clause(at + 1, to));
    } else if (lower(at).equals("who") && entity.isPerson() && at <= head + 2 + extent(head, at)) {
      add("", at + 1, clause(at + 1, to));
    } else if (at == head + 1 && (lower(at).equals("that") || lower(at).equals("which"))) {
      add("", at + 1, clause(at + 1, to));
    }
  }

  /** How far roles and the like reach after the head. */
  private int extent(int head, int at) {
    for (int i = head + 1; i < at; i++) {
      if (is(i, Tag.ADP) || is(i, Tag.VERB)) {
        return -at;
      }
    }
    return at;
  }

  private static boolean participle(String word) {
    return word.endsWith("ed")
        || word.endsWith("en")
        || Set.of("made", "built", "set", "held", "led", "born", "known", "sung", "shot", "won")
            .contains(word);
  }

  /** What was made stays made: only places and the like are still located. */
  private String past(String be, int at) {
    boolean made = lower(at + 1).equals("by");
    return made && be.equals("is") && !Kinds.isPlace(entity.kind()) ? "was" : be;
  }

  /** Returns where the words end that belong to a participle. */
  private int stretch(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean verb =
          (is(i, Tag.VERB) || PRESENT.containsKey(lower(i)))
              && (is(i - 1, Tag.CCONJ)
                  || is(i - 1, Tag.PUNCT)
                  || participle(lower(i))
                  || PRESENT.containsKey(lower(i)));
      boolean aside = lower(i).equals(",") && !inList(i, to);
      if (verb || aside || BOUNDS.contains(lower(i)) || is(i, Tag.SCONJ)) {
        return i;
      }
    }
    return to;
  }

  /** Adds the names of a list one by one: each is as true as all of them. */
  private void names(String verb, int from, int to) {
    int start = -1;
    int added = 0;
    for (int i = from; i <= to && added < MOST_NAMED; i++) {
      boolean name = i < to && (words.get(i).isCapital() || (start >= 0 && inName(i)));
      if (name) {
        start = start < 0 ? i : start;
        continue;
      }
      if (start >= 0) {
        add(verb, start, i);
        added++;
        start = -1;
      }
      if (i < to && !(lower(i).equals(",") || is(i, Tag.CCONJ))) {
        break;
      }
    }
  }

  private boolean inName(int at) {
    return lower(at).equals(".") || NAME_PARTICLES.contains(lower(at));
  }

  private int clause(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean aside = lower(i).equals(",") && !inList(i, to);
      if (aside || BOUNDS.contains(lower(i))) {
        return i;
      }
    }
    return to;
  }
}
