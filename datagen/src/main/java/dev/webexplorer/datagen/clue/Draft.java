package dev.webexplorer.datagen.clue;

import dev.webexplorer.datagen.facts.FactTerms;
import dev.webexplorer.datasets.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A clue as it reads with each part at some level of vagueness. Immutable.
 *
 * @param levels for each part of the template, which of its wordings is used
 */
public record Draft(Template template, List<Integer> levels) {
  public Draft {
    levels = List.copyOf(levels);
  }

  /**
   * One step to a vaguer clue.
   *
   * @param before the words that change
   * @param after what takes their place
   */
  public record Step(Draft draft, Operation.Kind operation, String before, String after) {}

  public static Draft exact(Template template) {
    return new Draft(template, template.parts().stream().map(part -> 0).toList());
  }

  /** Returns it with every part as vague as can be. */
  public static Draft vaguest(Template template) {
    return new Draft(
        template,
        template.parts().stream().map(part -> Math.max(0, part.wordings().size() - 1)).toList());
  }

  /** Returns the steps that are possible from here, one for each part that can be vaguer. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < levels.size(); i++) {
      List<Wording> wordings = template.parts().get(i).wordings();
      int next = levels.get(i) + 1;
      if (next < wordings.size()) {
        List<Integer> changed = new ArrayList<>(levels);
        changed.set(i, next);
        steps.add(
            new Step(
                new Draft(template, changed),
                wordings.get(next).operation(),
                wordings.get(next - 1).words(),
                wordings.get(next).words()));
      }
    }
    return steps;
  }

  /** Returns how many steps lead to the vaguest form. */
  public int stepsLeft() {
    int left = 0;
    for (int i = 0; i < levels.size(); i++) {
      left += Math.max(0, template.parts().get(i).wordings().size() - 1 - levels.get(i));
    }
    return left;
  }

  /** Returns the sentence with the answer called "this" and the noun. */
  public String text(String kind) {
    StringBuilder text = new StringBuilder();
    Map<String, Integer> nouns = new HashMap<>();
    int at = 0;
    for (int i = 0; i < levels.size(); i++) {
      Part part = template.parts().get(i);
      text.append(template.text(), at, part.start());
      text.append(part.isAnswer() ? English.these(kind, part) : words(part, i, nouns));
      at = part.end();
    }
    text.append(template.text(), at, template.text().length());
    return English.tidy(text.toString());
  }

  private String words(Part part, int place, Map<String, Integer> nouns) {
    Wording wording = part.wordings().get(levels.get(place));
    boolean again =
        wording.noun().isPresent() && nouns.merge(wording.noun().get(), 1, Integer::sum) > 1;
    return again ? English.another(wording.words()) : wording.words();
  }

  /** Returns how many parts mean something of the same kind and are said by that kind alone. */
  int sameKinds() {
    Map<String, Integer> nouns = new HashMap<>();
    for (int i = 0; i < levels.size(); i++) {
      Part part = template.parts().get(i);
      if (!part.isAnswer()) {
        part.wordings().get(levels.get(i)).noun().ifPresent(n -> nouns.merge(n, 1, Integer::sum));
      }
    }
    return nouns.values().stream().mapToInt(count -> count).max().orElse(0);
  }

  /** Returns what it states, in terms of the fact index. */
  public Set<String> terms() {
    Set<String> terms = new TreeSet<>(literals());
    for (int i = 0; i < levels.size(); i++) {
      Part part = template.parts().get(i);
      if (!part.isAnswer()) {
        terms.addAll(part.wordings().get(levels.get(i)).terms());
      }
    }
    return terms;
  }

  /** Returns the terms of the words that no part can change. */
  public Set<String> literals() {
    StringBuilder rest = new StringBuilder();
    int at = 0;
    for (Part part : template.parts()) {
      rest.append(template.text(), at, part.start()).append(' ');
      at = part.end();
    }
    rest.append(template.text(), at, template.text().length());
    Set<String> terms = new HashSet<>();
    FactTerms.words(rest.toString(), terms);
    return terms;
  }
}
