package dev.webexplorer.browser.world;

import dev.webexplorer.browser.world.Calling.Field;
import dev.webexplorer.browser.world.Entity.Gender;
import dev.webexplorer.browser.world.Entity.Years;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Peoples a province: who was born when and where, to whom, and with what calling. */
final class Folk {
  /** Generations that most people belong to, so that they have contemporaries. */
  private static final int[] GENERATIONS = {1610, 1672, 1735, 1790, 1828, 1866, 1898};

  private final Draft draft;
  private final Dice dice;
  private final List<Spec> specs = new ArrayList<>();
  private final Map<String, Integer> sharing = new HashMap<>();

  private Folk(Draft draft) {
    this.draft = draft;
    this.dice = draft.dice();
  }

  /** A person before it is known who shares the name. */
  private record Spec(
      String given,
      String surname,
      boolean woman,
      Calling calling,
      int born,
      @Nullable Spec parent) {
    String name() {
      return given + " " + surname;
    }
  }

  static void settle(Draft draft) {
    Folk folk = new Folk(draft);
    int people = draft.share(70);
    folk.commander();
    while (folk.specs.size() < people) {
      boolean child = folk.specs.size() > 6 && folk.dice.percent(34);
      folk.invent(child ? folk.dice.pick(folk.specs) : null);
    }
    folk.enter();
  }

  /** Every province has a general who is of age in the country's war. */
  private void commander() {
    int born = draft.realm().war().from() - dice.between(33, 46);
    add(new Spec(given(false), draft.names().root(), false, Calling.GENERAL, born, null));
  }

  private String given(boolean woman) {
    return draft.names().culture().given(dice, woman);
  }

  private String unused(boolean woman, String surname) {
    String given = given(woman);
    while (sharing.containsKey(given + " " + surname)) {
      given = given(woman);
    }
    return given;
  }

  private void invent(@Nullable Spec parent) {
    boolean woman = dice.percent(40);
    Calling calling = calling();
    if (parent == null) {
      int born = GENERATIONS[dice.below(GENERATIONS.length)] + dice.between(-14, 14);
      add(new Spec(given(woman), draft.names().root(), woman, calling, born, null));
      return;
    }
    int born = parent.born() + dice.between(22, 39);
    if (born > 1915) {
      return;
    }
    Calling own = dice.percent(30) ? parent.calling() : calling;
    boolean namesake = dice.percent(14) && sharing.getOrDefault(parent.name(), 0) == 1;
    boolean daughter = namesake ? parent.woman() : woman;
    String given = namesake ? parent.given() : unused(daughter, parent.surname());
    add(new Spec(given, parent.surname(), daughter, own, born, parent));
  }

  private Calling calling() {
    Calling[] all = Calling.values();
    Calling drawn = all[dice.below(all.length)];
    boolean many = drawn.field() == Field.SCIENCE || drawn.field() == Field.STATE;
    return many && dice.percent(20) ? all[dice.below(all.length)] : drawn;
  }

  private void add(Spec spec) {
    specs.add(spec);
    sharing.merge(spec.name(), 1, Integer::sum);
  }

  private void enter() {
    Map<Spec, Entity> entered = new HashMap<>();
    for (Spec spec : specs) {
      Entity person = enter(spec);
      entered.put(spec, person);
      Entity parent = spec.parent() == null ? null : entered.get(spec.parent());
      if (parent != null) {
        draft.tie(Relation.CHILD_OF, person, parent);
      }
      boolean city = dice.percent(22);
      Entity town = city ? draft.all(Kind.TOWN).getFirst() : draft.town(person.from());
      draft.tie(Relation.BORN_IN, person, town, person.from());
    }
  }

  private Entity enter(Spec spec) {
    String name = spec.name();
    String title = name;
    if (sharing.getOrDefault(name, 0) > 1) {
      boolean same =
          specs.stream()
              .anyMatch(
                  o -> !o.equals(spec) && o.name().equals(name) && o.calling() == spec.calling());
      title = name + (same ? " (born " + spec.born() + ")" : " (" + spec.calling().noun() + ")");
    }
    Gender gender = spec.woman() ? Gender.WOMAN : Gender.MAN;
    Years years = new Years(spec.born(), spec.born() + dice.between(47, 88));
    return draft
        .add(Kind.PERSON, title, name, spec.surname(), gender, years)
        .with("noun", spec.calling().noun())
        .with("calling", spec.calling().name())
        .with("discipline", spec.calling().discipline())
        .with("parent", spec.woman() ? "mother" : "father")
        .with("child", spec.woman() ? "daughter" : "son")
        .with("surname", spec.surname())
        .with("nation", draft.realm().adjective())
        .with("trait", draft.word("person.trait"))
        .with("order", draft.word("person.order"))
        .with("end", draft.word("person.end"))
        .with("youth", draft.word("person.youth"))
        .with("method", draft.word(ofField("method", spec.calling())))
        .with("second", draft.word(ofField("person.second", spec.calling())));
  }

  private static String ofField(String list, Calling calling) {
    return list + "." + calling.field().name().toLowerCase(java.util.Locale.ROOT);
  }

  static Calling calling(Entity person) {
    return Calling.valueOf(person.trait("calling"));
  }

  static boolean is(Entity person, Field field) {
    return calling(person).field() == field;
  }

  /** Says whether the person lived in the year and was between so many years old. */
  static boolean aged(Entity person, int year, int low, int high) {
    int age = year - person.from();
    return age >= low && age <= high && year < person.to();
  }
}
