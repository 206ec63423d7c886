package dev.webexplorer.datasets.benchmark;

import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which documents matter for which query, in TREC's form: {@code query 0 document relevance} a
 * line, by white space. BrowseComp-Plus has two: evidence, needed for an answer, and gold, which
 * say it.
 *
 * @param relevant documents with a relevance above 0, by query
 */
public record Qrels(Map<String, Set<String>> relevant) {
  public Qrels {
    relevant = Collections.unmodifiableMap(new LinkedHashMap<>(relevant));
  }

  /**
   * Reads a file of judgements.
   *
   * @throws InputException naming the line that is none
   */
  public static Qrels read(Path file) {
    Map<String, Set<String>> relevant = new LinkedHashMap<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String[] parts = lines.get(i).strip().split("\\s+", -1);
      if (parts.length == 1 && parts[0].isEmpty()) {
        continue;
      }
      if (parts.length != 4 || !parts[3].matches("-?\\d{1,9}")) {
        throw new InputException(
            "%s line %d: not \"query 0 document relevance\"".formatted(file, i + 1));
      }
      Set<String> documents = relevant.computeIfAbsent(parts[0], _ -> new LinkedHashSet<>());
      if (Integer.parseInt(parts[3]) > 0) {
        documents.add(parts[2]);
      }
    }
    return new Qrels(relevant);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw InputException.of(file, e);
    }
  }

  /** Returns the documents of a query; none for one that was not judged. */
  public Set<String> of(String query) {
    return relevant.getOrDefault(query, Set.of());
  }
}
