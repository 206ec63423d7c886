package dev.webexplorer.bench.filters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.webexplorer.datasets.duplicates.WordHashes;
import dev.webexplorer.datasets.overlap.KnownQuestions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A benchmark's question. */
record Asked(String name, String question, List<String> answers) {

  /** Reads those that are published in the clear from the folder of data. */
  static List<Asked> all(Path data) throws IOException {
    List<Asked> all = new ArrayList<>();
    Path folder = data.resolve("benchmarks");
    read(folder.resolve("frames/frames-824.json"), "Question", "Answer", all);
    for (String set : List.of("musique-500", "2wiki-500", "bamboogle-125")) {
      read(folder.resolve("multihop/" + set + ".json"), "Question", "answer", all);
    }
    read(folder.resolve("webwalkerqa/webwalkerqa-680.json"), "Question", "answer", all);
    return all;
  }

  private static void read(Path file, String question, String answer, List<Asked> into)
      throws IOException {
    int number = 0;
    for (JsonNode row : new ObjectMapper().readTree(file.toFile())) {
      List<String> answers = new ArrayList<>();
      if (row.path(answer).isArray()) {
        row.path(answer).forEach(each -> answers.add(each.asText()));
      } else {
        answers.add(row.path(answer).asText());
      }
      String name = file.getFileName().toString().replace(".json", "") + "/" + number++;
      into.add(new Asked(name, row.path(question).asText(), answers));
    }
  }

  static KnownQuestions known(List<Asked> all) {
    KnownQuestions.Builder builder = KnownQuestions.builder();
    all.forEach(asked -> builder.add(asked.name, asked.question, asked.answers));
    return builder.build();
  }

  int words() {
    return WordHashes.of(question).length;
  }
}
