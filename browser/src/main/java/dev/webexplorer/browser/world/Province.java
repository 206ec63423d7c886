package dev.webexplorer.browser.world;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A part of the world with its own history: what there is in it and how it hangs together, all made
 * from the random seed and the province's number.
 */
final class Province {
  private final int number;
  private final Realm realm;
  private final List<Entity> entities;
  private final List<Tie> ties;
  private final Map<Entity, List<Entity>> lists;
  private final Map<Kind, List<Entity>> byKind = new EnumMap<>(Kind.class);

  private Province(Draft draft) {
    this.number = draft.number();
    this.realm = draft.realm();
    this.entities = List.copyOf(draft.all());
    this.ties = List.copyOf(draft.ties());
    this.lists = draft.lists();
    for (Entity entity : entities) {
      byKind.computeIfAbsent(entity.kind(), kind -> new ArrayList<>()).add(entity);
    }
  }

  static Province make(Atlas atlas, int number) {
    Draft draft = new Draft(atlas, number);
    Land.draw(draft);
    Folk.settle(draft);
    Foundations.found(draft);
    Careers.lead(draft);
    Buildings.build(draft);
    Voyages.sail(draft);
    Works.create(draft);
    Conflicts.fight(draft);
    Honours.award(draft);
    Lives.fill(draft);
    Neighbours.tie(draft);
    Noise.add(draft);
    if (draft.all().size() != draft.size()) {
      throw new IllegalStateException(
          "province " + number + " has " + draft.all().size() + " pages, not " + draft.size());
    }
    return new Province(draft);
  }

  int number() {
    return number;
  }

  Realm realm() {
    return realm;
  }

  /** Returns all that has a page, by place. */
  List<Entity> entities() {
    return entities;
  }

  List<Entity> all(Kind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** Returns the ties within the province, and those to the fixed pages of others. */
  List<Tie> ties() {
    return ties;
  }

  /** Returns what a page of alike names or a list names. */
  List<Entity> listed(Entity page) {
    return lists.getOrDefault(page, List.of());
  }
}
