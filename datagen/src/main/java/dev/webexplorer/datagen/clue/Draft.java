package dev.webexplorer.datagen.clue;

import dev.webexplorer.datagen.facts.FactTerms;
import dev.webexplorer.datasets.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A clue as it reads with each part at some level of vagueness, and some stretches left out.
 * Immutable.
 *
 * @param levels for each part of the template, which of its wordings is used
 * @param trimmed which of the template's trims are left out
 * @param hop what may be told of a thing instead of its name
 */
public record Draft(
    Template template, List<Integer> levels, Set<Integer> trimmed, Optional<Hop> hop) {
  public Draft {
    levels = List.copyOf(levels);
    trimmed = Set.copyOf(trimmed);
  }

  /**
   * A thing of the sentence that is known by another sentence once its name is gone: "A physicist
   * was born in this town. This physicist discovered …". Who looks for the answer has to find the
   * thing first.
   *
   * @param part the thing's place
   * @param noun what it is called
   * @param told of it
   */
  public record Hop(int part, String noun, Draft told) {}

  /**
   * One step to a vaguer clue.
   *
   * @param before the words that change
   * @param after what takes their place
   */
  public record Step(Draft draft, Operation.Kind operation, String before, String after) {}

  public static Draft exact(Template template) {
    return new Draft(
        template, template.parts().stream().map(part -> 0).toList(), Set.of(), Optional.empty());
  }

  public Draft with(Hop taken) {
    return new Draft(template, levels, trimmed, Optional.of(taken));
  }

  /** Returns it with every part as vague as can be and all left out that can be. */
  public Draft vaguest() {
    return new Draft(
        template,
        IntStream.range(0, levels.size()).mapToObj(this::most).toList(),
        IntStream.range(0, template.trims().size())
            .filter(trim -> !holdsHop(template.trims().get(trim)))
            .boxed()
            .collect(Collectors.toSet()),
        hop.map(h -> new Hop(h.part(), h.noun(), h.told().vaguest())));
  }

  private int hopStart() {
    return hop.map(h -> template.parts().get(h.part()).start()).orElse(-1);
  }

  private boolean holdsHop(Trim trim) {
    return trim.holds(hopStart(), hopStart() + 1);
  }

  /** Returns the vaguest level that a part may have. */
  private int most(int part) {
    return hop.filter(h -> h.part() == part)
        .map(h -> template.parts().get(part).level(h.noun()))
        .orElse(Math.max(0, template.parts().get(part).wordings().size() - 1));
  }

  /** Returns whether the hop's thing is no longer named. */
  public boolean hops() {
    return hop.filter(h -> levels.get(h.part()) == most(h.part())).isPresent();
  }

  /** Returns the sentences that it rests on. */
  public List<Template> sources() {
    return hops() ? List.of(template, hop.orElseThrow().told().template()) : List.of(template);
  }

  /** Returns the steps that are possible from here. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < levels.size(); i++) {
      if (levels.get(i) < most(i) && !cut(template.parts().get(i))) {
        steps.add(vaguer(i));
      }
    }
    for (int i = 0; i < template.trims().size(); i++) {
      Trim trim = template.trims().get(i);
      if (!cut(trim.start(), trim.end()) && !holdsHop(trim)) {
        Set<Integer> more = new TreeSet<>(trimmed);
        more.add(i);
        String before = read("", trim.start(), trim.end()).strip();
        Draft shorter = new Draft(template, levels, more, hop);
        steps.add(new Step(shorter, Operation.Kind.GENERALIZE, before, ""));
      }
    }
    if (hops()) {
      hop.orElseThrow().told().steps().forEach(step -> steps.add(ofTold(step)));
    }
    return steps;
  }

  private Step vaguer(int part) {
    List<Wording> wordings = template.parts().get(part).wordings();
    boolean hopping = hop.filter(h -> h.part() == part).isPresent();
    int next = hopping ? most(part) : levels.get(part) + 1;
    List<Integer> changed = new ArrayList<>(levels);
    changed.set(part, next);
    String told = hopping ? ". " + hop.orElseThrow().told().text(hop.orElseThrow().noun()) : "";
    return new Step(
        new Draft(template, changed, trimmed, hop),
        wordings.get(next).operation(),
        wordings.get(levels.get(part)).words(),
        wordings.get(next).words() + told);
  }

  private Step ofTold(Step step) {
    Hop now = hop.orElseThrow();
    Hop then = new Hop(now.part(), now.noun(), step.draft());
    return new Step(with(then), step.operation(), step.before(), step.after());
  }

  /** Returns how many steps lead to the vaguest form. */
  public int stepsLeft() {
    int left = 0;
    for (int i = 0; i < levels.size(); i++) {
      boolean hopping = most(i) > levels.get(i) && hopStart() == template.parts().get(i).start();
      left += cut(template.parts().get(i)) ? 0 : hopping ? 1 : most(i) - levels.get(i);
    }
    for (Trim trim : template.trims()) {
      left += cut(trim.start(), trim.end()) || holdsHop(trim) ? 0 : 1;
    }
    return left + hop.map(h -> h.told().stepsLeft()).orElse(0);
  }

  /** Returns how many steps were taken. */
  public int stepsTaken() {
    return levels.stream().mapToInt(level -> level).sum()
        + trimmed.size()
        + hop.map(h -> h.told().stepsTaken()).orElse(0);
  }

  private boolean cut(Part part) {
    return cut(part.start(), part.end());
  }

  private boolean cut(int from, int to) {
    return trimmed.stream().anyMatch(trim -> template.trims().get(trim).holds(from, to));
  }

  /** Returns the clue with the answer called "this" and the noun. */
  public String text(String kind) {
    String sentence = English.tidy(read(kind, 0, template.text().length()));
    return hops()
        ? sentence + " " + hop.orElseThrow().told().text(hop.orElseThrow().noun())
        : sentence;
  }

  private String read(String kind, int from, int to) {
    StringBuilder read = new StringBuilder();
    Map<String, Integer> nouns = new HashMap<>();
    int at = from;
    for (int i = 0; i < levels.size(); i++) {
      Part part = template.parts().get(i);
      if (part.start() < from || part.end() > to || cut(part)) {
        continue;
      }
      literal(at, part.start(), read);
      read.append(part.isAnswer() ? English.these(kind, part) : words(part, i, nouns));
      at = part.end();
    }
    literal(at, to, read);
    return read.toString();
  }

  /** Adds what stands there but for what is left out. */
  private void literal(int from, int to, StringBuilder into) {
    for (int at = from; at < to; at++) {
      if (!cut(at, at + 1)) {
        into.append(template.text().charAt(at));
      }
    }
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
      if (!part.isAnswer() && !cut(part)) {
        part.wordings().get(levels.get(i)).noun().ifPresent(n -> nouns.merge(n, 1, Integer::sum));
      }
    }
    return nouns.values().stream().mapToInt(count -> count).max().orElse(0);
  }

  /** Returns what its sentence states, in terms of the fact index. */
  public Set<String> terms() {
    Set<String> terms = new TreeSet<>(literals());
    for (int i = 0; i < levels.size(); i++) {
      Part part = template.parts().get(i);
      if (!part.isAnswer() && !cut(part)) {
        terms.addAll(part.wordings().get(levels.get(i)).terms());
      }
    }
    return terms;
  }

  /**
   * Returns the terms of the words that no part can change. Words that a reader added ("was born",
   * for a life's dates) state nothing.
   */
  public Set<String> literals() {
    StringBuilder rest = new StringBuilder();
    int at = 0;
    for (Part part : template.parts()) {
      literal(at, part.start(), rest);
      rest.append(' ');
      at = part.end();
    }
    literal(at, template.text().length(), rest);
    Set<String> terms = new HashSet<>();
    FactTerms.words(rest.toString(), terms);
    Set<String> quoted = new HashSet<>();
    FactTerms.words(template.quote(), quoted);
    terms.retainAll(quoted);
    return terms;
  }
}
