package dev.webexplorer.cli.rollout;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Sha256;
import dev.webexplorer.datasets.jsonl.JsonLinesReader;
import dev.webexplorer.datasets.jsonl.ReadOptions;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A {@code qa.jsonl}; only {@code id}, {@code question} and {@code answer} need to be there.
 *
 * @param limit most questions taken, the first ones
 */
public record QuestionFile(Path path, ReadOptions options, long limit) {

  /**
   * What a file holds.
   *
   * @param digest SHA-256 of its bytes
   * @param rejected bad lines that were set aside
   */
  public record Checked(long questions, String digest, long rejected) {}

  /** Reads all questions once, so that what is wrong is told before anything is spent. */
  public Checked check() {
    Set<String> ids = new HashSet<>();
    try (JsonLinesReader<QaPair> reader = JsonLinesReader.open(path, QaPair.class, options)) {
      while (ids.size() < limit && reader.hasNext()) {
        QaPair pair = reader.next();
        String where = path + ":" + reader.line() + ": ";
        if (pair.question().isBlank()) {
          throw new InputException(where + "the question is empty");
        }
        if (!ids.add(pair.id())) {
          throw new InputException(where + "a second question has the id " + pair.id());
        }
      }
      if (ids.isEmpty()) {
        throw new InputException(path + ": no questions");
      }
      return new Checked(ids.size(), Sha256.of(path), reader.rejected());
    }
  }

  /** Returns the questions in order, read as they are taken; to be closed. */
  public Stream<QaPair> read() {
    JsonLinesReader<QaPair> reader = JsonLinesReader.open(path, QaPair.class, options);
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(reader, 0), false)
        .onClose(reader::close)
        .limit(limit);
  }
}
