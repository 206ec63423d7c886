package dev.webexplorer.datasets.export;

import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.datasets.parquet.Shape;
import dev.webexplorer.datasets.select.Wanted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The card of a dataset on the Hugging Face hub: a YAML header, and how it was made. */
public final class Card {
  private static final int MOST_OF_A_KIND = 20;
  private static final long SMALL = 1000;

  private final Summary summary;
  private final Tally tally;
  private final Wanted wanted;
  private final Words words;
  private final StringBuilder out = new StringBuilder();

  /**
   * What only a person can say.
   *
   * @param name of the dataset
   * @param license as the hub names it, such as {@code cc-by-4.0}
   * @param sources under which terms the pages stand that the evidence quotes
   * @param command by which the export was made
   */
  public record Words(String name, String license, String sources, String command) {}

  Card(Summary summary, Tally tally, Wanted wanted, Words words) {
    this.summary = summary;
    this.tally = tally;
    this.wanted = wanted;
    this.words = words;
  }

  String text() {
    header();
    line("");
    line("# " + words.name());
    line("");
    line(
        "Questions for agents that explore the web, each with a short answer and the evidence for");
    line("it, evolved from long to short, and attempts at them with every tool call and result.");
    contents();
    statistics();
    making();
    line("");
    line("## Licence");
    line("");
    line(
        "The dataset: "
            + words.license()
            + ". The pages that its evidence and observations quote:");
    line(words.sources());
    return out.toString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void header() {
    line("---");
    line("license: " + Json.write(words.license()));
    line("pretty_name: " + Json.write(words.name()));
    line("task_categories:\n- question-answering\n- text-generation");
    line("tags:\n- agent\n- web-search\n- tool-use");
    line("size_categories:\n- " + size());
    line("configs:");
    tables().forEach(this::config);
    line("dataset_info:");
    tables().forEach(this::info);
    line("---");
  }

  /** As the hub names sizes. */
  private String size() {
    long rows = summary.rows().values().stream().mapToLong(Long::longValue).sum();
    if (rows < SMALL) {
      return "n<1K";
    }
    if (rows < 10 * SMALL) {
      return "1K<n<10K";
    }
    return rows < 100 * SMALL ? "10K<n<100K" : "n>100K";
  }

  private Map<String, List<Tally.Written>> tables() {
    Map<String, List<Tally.Written>> tables = new LinkedHashMap<>();
    for (Tally.Written file : tally.files()) {
      String table = file.name().substring(0, file.name().indexOf('/'));
      tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(file);
    }
    return tables;
  }

  private static String split(Tally.Written file) {
    return file.split().name().toLowerCase(Locale.ROOT);
  }

  private void config(String table, List<Tally.Written> files) {
    line("- config_name: " + table);
    if (table.equals("questions")) {
      line("  default: true");
    }
    line("  data_files:");
    for (Tally.Written file : files) {
      line("  - split: " + split(file));
      line("    path: " + file.name().replace("00000-of-00001", "*"));
    }
  }

  private void info(String table, List<Tally.Written> files) {
    line("- config_name: " + table);
    line("  features:");
    files.getFirst().shape().all().forEach(field -> feature(field, "  "));
    line("  splits:");
    for (Tally.Written file : files) {
      line("  - name: " + split(file));
      line("    num_bytes: " + file.bytes());
      line("    num_examples: " + file.rows());
    }
    long bytes = files.stream().mapToLong(Tally.Written::bytes).sum();
    line("  download_size: " + bytes);
    line("  dataset_size: " + bytes);
  }

  private void feature(Shape.Field field, String indent) {
    line(indent + "- name: " + field.name());
    type(field.shape(), indent + "  ");
  }

  private void type(Shape shape, String indent) {
    switch (shape) {
      case Shape.Items(Shape.Fields of) -> {
        line(indent + "list:");
        of.all().forEach(each -> feature(each, indent));
      }
      case Shape.Items(Shape.Items of) -> {
        line(indent + "list:");
        type(of, indent + "  ");
      }
      case Shape.Items(Shape of) -> line(indent + "list: " + plain(of));
      case Shape.Fields of -> {
        line(indent + "struct:");
        of.all().forEach(each -> feature(each, indent));
      }
      default -> line(indent + "dtype: " + plain(shape));
    }
  }

  private static String plain(Shape shape) {
    return switch (shape) {
      case Shape.Text _ -> "string";
      case Shape.Whole _ -> "int64";
      case Shape.Real _ -> "float64";
      case Shape.Flag _ -> "bool";
      case Shape.Items _, Shape.Fields _ ->
          throw new IllegalArgumentException("not a plain value: " + shape);
    };
  }

  private void contents() {
    line("");
    line(
        "- `questions`: the question of the last round, its answer, all rounds, clues, and for"
            + " each");
    line("  clue address, quote and digest of the page it rests on; `difficulty` as measured.");
    line(
        "- `trajectories`: chat messages as the policy saw them, the answer it gave, whether it"
            + " was");
    line(
        "  right, and `learned`: which messages are the policy's own. A trajectory whose context"
            + " was");
    line("  rewritten has several rows.");
  }

  private void statistics() {
    line("");
    line("## Figures");
    line("");
    line("| | train | test |");
    line("|---|---|---|");
    counts("questions", summary.questions());
    counts("trajectories", summary.trajectories());
    line("");
    line(String.format(Locale.ROOT, "Mean turns of a trajectory: %.1f.", tally.meanTurns()));
    tally
        .kinds()
        .forEach((kind, values) -> {
          line("");
          line("Questions by " + kind + ": " + listed(values) + ".");
        });
    if (!summary.tokens().isEmpty()) {
      line("");
      String lengths =
          summary.tokens().stream().map(Object::toString).collect(Collectors.joining(", "));
      line("Rows by tokens: " + lengths + "; most: " + summary.mostTokens() + ".");
    }
  }

  private void counts(String what, Map<String, Long> counts) {
    line(
        "| %s | %d | %d |"
            .formatted(what, counts.getOrDefault("train", 0L), counts.getOrDefault("test", 0L)));
  }

  private static String listed(Map<String, Long> values) {
    List<String> parts = new ArrayList<>();
    values.forEach((name, count) -> parts.add("`" + name.replace('`', '\'') + "` " + count));
    int more = parts.size() - MOST_OF_A_KIND;
    return String.join(", ", parts.subList(0, Math.min(parts.size(), MOST_OF_A_KIND)))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private void making() {
    line("");
    line("## How it was made");
    line("");
    line(
        "By WebExplorer, after the method of arXiv 2509.06501: questions are written from what"
            + " was");
    line(
        "explored around a seed and evolved from long to short; a clue stands only where its"
            + " quote");
    line("was found in the recorded page. Web: " + code(tally.webs()) + ".");
    line("Attempts by: " + code(tally.policies()) + ". Run: `" + summary.run() + "`.");
    line(
        (wanted.correct() ? "Only attempts judged correct are here. " : "")
            + "Left out: "
            + (summary.leftOut().isEmpty() ? "nothing" : listed(summary.leftOut()))
            + ".");
    line("No seed and no page of evidence is in both splits.");
    line("");
    line("    " + words.command());
  }

  private static String code(Iterable<String> names) {
    List<String> all = new ArrayList<>();
    names.forEach(name -> all.add("`" + name + "`"));
    return all.isEmpty() ? "none" : String.join(", ", all);
  }
}
