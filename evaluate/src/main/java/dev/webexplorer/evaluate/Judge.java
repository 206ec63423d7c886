package dev.webexplorer.evaluate;

import dev.webexplorer.datasets.benchmark.BenchmarkItem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Decides whether a response answers a question. Thread-safe; its own failure is a verdict. */
public interface Judge {

  /** As in run files: {@code match}, or a model's name. */
  String name();

  Verdict judge(Item item, String response);

  /**
   * What is judged against.
   *
   * @param id of the question; empty where it does not matter
   * @param details what a scorer needs beside, as {@link BenchmarkItem#details}
   */
  record Item(
      String id,
      String question,
      String answer,
      List<String> aliases,
      Map<String, List<String>> details) {
    public Item {
      aliases = List.copyOf(aliases);
      details = Map.copyOf(details);
    }

    public Item(String question, String answer, List<String> aliases) {
      this("", question, answer, aliases, Map.of());
    }

    public static Item of(BenchmarkItem item) {
      return new Item(item.id(), item.question(), item.answer(), item.aliases(), item.details());
    }

    /** Returns all answers that count as right, the first one first. */
    public List<String> answers() {
      return Stream.concat(Stream.of(answer), aliases.stream()).toList();
    }

    /** Tells the id alone: a benchmark's question may have to stay sealed. */
    @Override
    public String toString() {
      return "Item[" + id + "]";
    }
  }
}
