package dev.webexplorer.browser.world;

import java.util.ArrayList;
import java.util.List;

/** A province with all ties that its entities have, also those that others have to them. */
final class Chronicle {
  private final Province province;
  private final List<List<Tie>> ties;

  private Chronicle(Province province) {
    this.province = province;
    this.ties = new ArrayList<>(province.entities().size());
    for (int i = 0; i < province.entities().size(); i++) {
      ties.add(new ArrayList<>(8));
    }
  }

  /** What a chronicle is put together from. */
  interface Provinces {
    Province get(int number);
  }

  static Chronicle of(Atlas atlas, Provinces provinces, int number) {
    Province home = provinces.get(number);
    Chronicle chronicle = new Chronicle(home);
    for (int other : neighbours(atlas, home)) {
      chronicle.take(provinces.get(other).ties());
    }
    int all = atlas.provinces();
    int[] distances = Abroad.distances(all);
    for (int turn = 0; turn < distances.length; turn++) {
      Province host = provinces.get((number + distances[turn]) % all);
      Province guest = provinces.get((number - distances[turn] + all) % all);
      chronicle.take(Abroad.between(atlas, home, host, turn, distances.length));
      if (distances[turn] != 0) {
        chronicle.take(Abroad.between(atlas, guest, home, turn, distances.length));
      }
    }
    return chronicle;
  }

  /** Returns the provinces whose own ties may lead to the fixed pages of this one, itself too. */
  private static java.util.SortedSet<Integer> neighbours(Atlas atlas, Province home) {
    java.util.SortedSet<Integer> numbers = new java.util.TreeSet<>();
    int all = atlas.provinces();
    numbers.add(home.number());
    numbers.add((home.number() - 1 + all) % all);
    Realm realm = home.realm();
    if (realm.first() == home.number()) {
      for (int i = 0; i < realm.provinces(); i++) {
        numbers.add(realm.first() + i);
      }
      numbers.add(atlas.realm((realm.number() + 1) % atlas.realms()).first());
      numbers.add(atlas.realm((realm.number() - 1 + atlas.realms()) % atlas.realms()).first());
    }
    return numbers;
  }

  private void take(List<Tie> some) {
    for (Tie tie : some) {
      take(tie.subject(), tie);
      if (!tie.object().equals(tie.subject())) {
        take(tie.object(), tie);
      }
    }
  }

  private void take(Entity end, Tie tie) {
    if (end.province() == province.number()) {
      ties.get(end.place()).add(tie);
    }
  }

  Province province() {
    return province;
  }

  Story story(Entity entity) {
    return new Story(entity, this, ties.get(entity.place()));
  }
}
