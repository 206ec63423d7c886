package dev.webexplorer.browser.record;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which records answer which requests, in the order of the file. Thread-safe. */
final class WarcIndex {
  private final Map<RecordKey, List<Place>> places = new LinkedHashMap<>();
  private final Map<URI, Place> byId = new HashMap<>();
  private final Map<String, Place> byDigest = new HashMap<>();
  private int lost;

  synchronized void add(RecordKey key, Place place) {
    places.computeIfAbsent(key, name -> new ArrayList<>()).add(place);
    byId.put(place.id(), place);
    if (!place.digest().isEmpty()) {
      byDigest.putIfAbsent(place.digest(), place);
    }
  }

  /** Notes an answer whose body is not in the file. */
  synchronized void lose() {
    lost++;
  }

  /** Returns how many answers have their body in another file. */
  synchronized int lost() {
    return lost;
  }

  /** Returns how many records the key has. */
  synchronized int count(RecordKey key) {
    return places.getOrDefault(key, List.of()).size();
  }

  /** Returns the n-th record of the key, or the last if there are fewer. */
  synchronized Optional<Place> find(RecordKey key, int n) {
    List<Place> found = places.getOrDefault(key, List.of());
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(found.get(Math.min(n, found.size() - 1)));
  }

  synchronized Optional<Place> find(URI id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns the first record with that payload, whatever its key. */
  synchronized Optional<Place> payload(String digest) {
    return Optional.ofNullable(byDigest.get(digest));
  }

  /** Returns a record of the key with that payload. */
  synchronized Optional<Place> same(RecordKey key, String digest) {
    return places.getOrDefault(key, List.of()).stream()
        .filter(place -> place.digest().equals(digest))
        .findFirst();
  }

  /** Returns the addresses that have a record with a status in the range, in order. */
  synchronized List<URI> addresses(int from, int to) {
    return places.entrySet().stream()
        .filter(entry ->
            entry.getValue().stream()
                .anyMatch(place -> place.status() >= from && place.status() < to))
        .map(entry -> URI.create(entry.getKey().uri()))
        .toList();
  }

  /** Returns the hosts of pages that a browser showed. */
  synchronized Set<String> shownHosts() {
    Set<String> hosts = new TreeSet<>();
    for (RecordKey key : places.keySet()) {
      key.shown().ifPresent(target -> hosts.add(target.host()));
    }
    return hosts;
  }
}
