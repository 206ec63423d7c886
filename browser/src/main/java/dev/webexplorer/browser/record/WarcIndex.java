package dev.webexplorer.browser.record;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which records answer which requests, in the order of the file. Thread-safe. */
final class WarcIndex {
  private final Map<RecordKey, List<Place>> places = new LinkedHashMap<>();
  private final Map<URI, Place> byId = new LinkedHashMap<>();

  synchronized void add(RecordKey key, Place place) {
    places.computeIfAbsent(key, name -> new ArrayList<>()).add(place);
    byId.put(place.id(), place);
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

  /** Returns a record of the key with that payload. */
  synchronized Optional<Place> same(RecordKey key, String digest) {
    return places.getOrDefault(key, List.of()).stream()
        .filter(place -> place.digest().equals(digest))
        .findFirst();
  }

  /** Returns the keys that have a record of a document. */
  synchronized List<String> documents() {
    return places.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(WarcIndex::isDocument))
        .map(entry -> entry.getKey().uri())
        .toList();
  }

  private static boolean isDocument(Place place) {
    return place.status() >= 200 && place.status() < 300;
  }
}
