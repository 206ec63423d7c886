package dev.webexplorer.datagen.facts;

import dev.webexplorer.agent.text.MarkedText;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What lists say that other pages are: most of them, where they disagree. */
final class Remarks {
  private final Map<String, Map<String, Integer>> kinds = new HashMap<>();

  /** One row's word on a page. */
  record Remark(String url, String kind) {}

  /** Returns those of a page in order. */
  static List<Remark> in(SourceText source) {
    List<Remark> found = new ArrayList<>();
    for (SourceText.Statement each : source.statements()) {
      if (!each.links().isEmpty() && each.links().getFirst().start() == 0) {
        MarkedText.Anchor link = each.links().getFirst();
        CodeKinds.remarked(each.quote()).ifPresent(kind -> found.add(new Remark(link.url(), kind)));
      }
    }
    return found;
  }

  void add(Remark remark) {
    kinds.computeIfAbsent(remark.url(), _ -> new TreeMap<>()).merge(remark.kind(), 1, Integer::sum);
  }

  /** Returns the row with its page's kind when the page itself does not tell one that is known. */
  Catalog.Row complete(Catalog.Row row) {
    String name = Entities.name(row.title());
    boolean told =
        row.entity().filter(e -> Kinds.isKnown(e.kind()) && !CodeKinds.isCode(name)).isPresent();
    Optional<String> kind = told ? Optional.empty() : kind(row.url());
    return kind.isEmpty()
        ? row
        : new Catalog.Row(
            row.url(),
            row.title(),
            Optional.of(
                new Entity(
                    URI.create(row.url()),
                    row.entity().map(Entity::title).orElse(name),
                    kind.get(),
                    false,
                    row.entity().flatMap(Entity::description))));
  }

  private Optional<String> kind(String url) {
    return kinds.getOrDefault(url, Map.of()).entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey);
  }
}
