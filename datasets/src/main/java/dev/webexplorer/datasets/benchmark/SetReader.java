package dev.webexplorer.datasets.benchmark;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.Sha256;
import dev.webexplorer.datasets.table.Row;
import dev.webexplorer.datasets.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes a benchmark's questions of one file's rows. For one file. */
final class SetReader {
  private static final int ID_DIGITS = 16;

  private final Benchmark benchmark;
  private final Columns columns;
  private final Optional<Opener> opener;
  private final List<BenchmarkItem> items = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  SetReader(Benchmark benchmark) {
    this.benchmark = benchmark;
    this.columns = benchmark.columns();
    this.opener = benchmark.scheme().map(scheme -> new Opener(benchmark, scheme));
  }

  BenchmarkSet read(Path file) {
    Table.read(file, this::add);
    if (items.isEmpty()) {
      throw new InputException(file + ": no questions of " + benchmark.title());
    }
    String sha256 = Sha256.of(file);
    String revision =
        benchmark.files().stream()
            .filter(edition -> edition.sha256().equals(sha256))
            .map(Benchmark.Edition::revision)
            .findFirst()
            .orElse("sha256:" + sha256.substring(0, ID_DIGITS));
    return new BenchmarkSet(benchmark, revision, sha256, items, items.size(), "");
  }

  private void add(Row sealed) {
    Optional<Opener.Opened> opened = opener.map(each -> each.open(sealed));
    Row row = opened.map(Opener.Opened::row).orElse(sealed);
    Places places = new Places(row);
    if (!places.values(columns.absent()).isEmpty()) {
      return;
    }
    String question =
        required(row, columns.question(), places.values(columns.question())).getFirst();
    List<String> given = places.values(columns.id());
    String id =
        given.isEmpty()
            ? unused("q-" + Sha256.of(question).substring(0, ID_DIGITS))
            : given.getFirst();
    if (!ids.add(id)) {
      throw row.bad(columns.id().getFirst(), "a second row has this id");
    }
    List<String> answers = answers(row, places, id);
    items.add(
        new BenchmarkItem(
            id,
            question,
            answers.getFirst(),
            answers.subList(1, answers.size()),
            groups(places),
            details(places),
            opened.map(Opener.Opened::seal)));
  }

  /** The same question may stand in a file twice. */
  private String unused(String id) {
    String free = id;
    for (int i = 2; ids.contains(free); i++) {
      free = id + "-" + i;
    }
    return free;
  }

  private List<String> answers(Row row, Places places, String id) {
    if (!columns.answersFolder().isEmpty()) {
      return List.of(table(row, id));
    }
    List<String> all = new ArrayList<>(places.values(columns.answers()));
    if (all.isEmpty()) {
      all.addAll(places.lists(columns.answerLists()));
    }
    List<String> names = new ArrayList<>(columns.answers());
    names.addAll(columns.answerLists());
    required(row, names, all);
    all.addAll(places.lists(columns.aliases()));
    return all.stream().distinct().toList();
  }

  private String table(Row row, String id) {
    Path table = row.file().resolveSibling(columns.answersFolder()).resolve(id + ".csv");
    if (!id.equals(String.valueOf(table.getFileName()).replaceAll("\\.csv$", ""))) {
      throw row.bad(columns.id().getFirst(), "no name of a file");
    }
    try {
      return Files.readString(table);
    } catch (IOException e) {
      throw InputException.of(table, e);
    }
  }

  private static List<String> required(Row row, List<String> places, List<String> found) {
    if (found.isEmpty()) {
      throw row.bad(places.getFirst(), "empty or missing; looked for " + String.join(", ", places));
    }
    return found;
  }

  private Map<String, List<String>> groups(Places places) {
    Map<String, List<String>> groups = details(places, columns.groups());
    if (!columns.groupSeparator().isEmpty()) {
      Pattern separator =
          Pattern.compile("\\s*" + Pattern.quote(columns.groupSeparator()) + "\\s*");
      groups.replaceAll((_, values) -> values.stream().flatMap(separator::splitAsStream).toList());
    }
    return groups;
  }

  private Map<String, List<String>> details(Places places) {
    return details(places, columns.details());
  }

  private static Map<String, List<String>> details(Places places, Map<String, List<String>> named) {
    Map<String, List<String>> found = new HashMap<>();
    named.forEach((name, where) -> {
      List<String> values = places.lists(where);
      if (!values.isEmpty()) {
        found.put(name, values);
      }
    });
    return found;
  }
}
