package dev.webexplorer.datasets.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.TestingAttempt;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.datasets.jsonl.JsonLinesReader;
import dev.webexplorer.datasets.jsonl.JsonLinesWriter;
import dev.webexplorer.datasets.jsonl.ReadOptions;
import dev.webexplorer.datasets.parquet.ParquetRowReader;
import dev.webexplorer.datasets.select.Wanted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A run's directory of two questions and three attempts, and what is exported from it. */
final class TestingRun {
  static final Wanted CORRECT =
      new Wanted(
          true, false, 0, Wanted.Prefer.FIRST, false, 0, 1, Set.of(), OptionalInt.empty(), 0, 7);
  static final Card.Words WORDS = new Card.Words("Small", "cc-by-4.0", "CC BY-SA.", "export");
  static final JsonNode TOOL =
      Json.read(
          """
          {"type":"function","function":{"name":"search","description":"Searches.",
          "parameters":{"type":"object","properties":{"queries":{"type":"array"}}}}}\
          """,
          JsonNode.class);

  private final Path folder;
  private final List<Trajectory> attempts = new ArrayList<>();

  TestingRun(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder.resolve("run"));
    write(
        "qa.jsonl",
        List.of(
            question("a", "Rome", "https://a.example/rome"),
            question("b", "1876", "https://b.example/year")));
    attempts.add(
        new TestingAttempt("a", 0)
            .search("Both.", "x", "y")
            .user("Nothing new.")
            .search("", "z \uD83D\uDE00")
            .answer("Rome", true));
    attempts.add(new TestingAttempt("a", 1).answer("Paris", false));
    attempts.add(new TestingAttempt("b", 0).search("One.", "x").drop(3).answer("1876", true));
    write("trajectories.jsonl", attempts);
  }

  private static ObjectNode question(String id, String answer, String page) {
    return Json.read(
        """
        {"id":"%s","question":"Where is %s?","answer":"%s","aliases":["%s!"],"language":"en",
        "seed":"s-%s","rounds":[{"round":0,"question":"Where?","clues":[],"operations":[]}],
        "evidence":[{"url":"%s","title":"T","quote":"Q","sha256":"00","retrieved":"2026-01-01T00:00:00Z"}]}\
        """
            .formatted(id, id, answer, answer, id, page),
        ObjectNode.class);
  }

  private void write(String name, List<?> all) {
    try (JsonLinesWriter out = JsonLinesWriter.replace(folder.resolve(name))) {
      all.forEach(out::write);
      out.commit();
    }
  }

  Path folder() {
    return folder;
  }

  List<Trajectory> attempts() {
    return attempts;
  }

  Path out(Form form) {
    return folder.resolveSibling("out-" + form);
  }

  /** Text in which a call is its arguments, and every side is one message. */
  private static List<Message> asText(List<Message> conversation) {
    List<Message> text = new ArrayList<>();
    for (Message message : conversation) {
      if (message instanceof Message.Assistant said) {
        String calls = String.join("", said.toolCalls().stream().map(c -> c.arguments()).toList());
        text.add(new Message.Assistant(said.content() + calls, "", List.of()));
      } else if (message instanceof Message.Instructions) {
        text.add(message);
      } else if (text.getLast() instanceof Message.User before) {
        text.set(text.size() - 1, new Message.User(before.content() + "\n" + message.content()));
      } else {
        text.add(new Message.User(message.content()));
      }
    }
    return text;
  }

  Summary export(Form form, Wanted wanted, Optional<LengthLimit> limit) {
    Source source = new RunFiles(folder, folder.resolve("qa.jsonl"), ReadOptions.DEFAULT);
    Dialect dialect = new Dialect("Solve.", List.of(TOOL), TestingRun::asText);
    return new Export(source, form, wanted, dialect, limit).write(out(form), WORDS, _ -> {});
  }

  /** Exports what was correct and returns the rows of the training split. */
  List<ObjectNode> rows(Form form) {
    export(form, CORRECT, Optional.empty());
    return read(out(form).resolve("train" + form.extension()));
  }

  static List<ObjectNode> read(Path file) {
    List<ObjectNode> rows = new ArrayList<>();
    if (file.toString().endsWith(".parquet")) {
      try (ParquetRowReader reader = ParquetRowReader.open(file)) {
        reader.forEachRemaining(rows::add);
      }
    } else {
      try (JsonLinesReader<ObjectNode> reader = JsonLinesReader.open(file, ObjectNode.class)) {
        reader.forEachRemaining(rows::add);
      }
    }
    return rows;
  }
}
