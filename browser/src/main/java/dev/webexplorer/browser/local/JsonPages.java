package dev.webexplorer.browser.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.webexplorer.browser.local.PageSource.Sink;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.Compression;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.datasets.jsonl.JsonLinesReader;
import dev.webexplorer.datasets.jsonl.JsonLinesWriter;
import dev.webexplorer.datasets.jsonl.ReadOptions;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Pages of a file that is one JSON array, or one JSON object a line. */
final class JsonPages {
  private static final int LOOKED_AT = 1 << 12;

  private final Path file;
  private final ReadOptions options;
  private final Instant retrieved;
  private final Sink sink;
  private long given;

  private JsonPages(Path file, ReadOptions options, Instant retrieved, Sink sink) {
    this.file = file;
    this.options = options;
    this.retrieved = retrieved;
    this.sink = sink;
  }

  static void read(Path file, ReadOptions options, Sink sink) {
    try {
      Instant written = Files.getLastModifiedTime(file).toInstant();
      JsonPages pages = new JsonPages(file, options, written.truncatedTo(ChronoUnit.SECONDS), sink);
      boolean array;
      long rejected = 0;
      try (InputStream in = open(file)) {
        array = startsWithArray(in);
        rejected += array ? pages.readArray(in) : 0;
      }
      rejected += array ? 0 : pages.readLines();
      if (pages.given == 0) {
        throw new InputException(file + ": no pages in this file; a web needs at least one");
      }
      sink.setAside(rejected);
    } catch (IOException e) {
      throw InputException.of(file, e);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      return new BufferedInputStream(Compression.of(file).reading(in), 1 << 16);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static boolean startsWithArray(InputStream in) throws IOException {
    in.mark(LOOKED_AT);
    int first = in.read();
    for (int read = 1; read < LOOKED_AT && Character.isWhitespace(first); read++) {
      first = in.read();
    }
    in.reset();
    return first == '[';
  }

  private long readLines() {
    try (JsonLinesReader<JsonPage> lines = JsonLinesReader.open(file, JsonPage.class, options)) {
      while (lines.hasNext()) {
        JsonPage page = lines.next();
        give(page, place(lines.line()));
      }
      return lines.rejected();
    }
  }

  private long readArray(InputStream in) throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxStringLength(options.maxRecord()).build())
            .build();
    ObjectReader pages =
        Json.mapper().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    long line = 1;
    try (JsonParser parser = factory.createParser(in);
        ArrayRejects rejects = new ArrayRejects(file)) {
      parser.nextToken();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        line = parser.currentTokenLocation().getLineNr();
        offer(pages.readTree(parser), place(line), rejects);
      }
      return rejects.count();
    } catch (StreamConstraintsException e) {
      throw new InputException(
          "%s: text longer than %d characters (--max-record), or nested too deep"
              .formatted(place(line), options.maxRecord()),
          e);
    } catch (JsonProcessingException e) {
      long where = e.getLocation() == null ? line : e.getLocation().getLineNr();
      String reason = e.getOriginalMessage().replaceFirst("(?s) \\(start marker at .*", "");
      throw new InputException(place(where) + ": not JSON: " + reason, e);
    }
  }

  private void offer(JsonNode json, String place, ArrayRejects rejects) {
    JsonPage page;
    try {
      page = bound(json);
    } catch (InputException e) {
      if (!options.skipBad()) {
        throw new InputException(
            place + ": " + e.getMessage() + "; mend it, or set bad pages aside with --skip-bad", e);
      }
      rejects.add(json);
      return;
    }
    give(page, place);
  }

  /** The bad pages, one a line; there is no file when there are none. */
  private static final class ArrayRejects implements AutoCloseable {
    private final Path file;
    private Optional<JsonLinesWriter> out = Optional.empty();
    private long count;

    ArrayRejects(Path source) {
      file = source.resolveSibling(source.getFileName() + ".rejected");
    }

    void add(JsonNode page) {
      if (out.isEmpty()) {
        out = Optional.of(JsonLinesWriter.replace(file));
      }
      out.get().write(page);
      count++;
    }

    long count() {
      return count;
    }

    @Override
    public void close() {
      out.ifPresent(JsonLinesWriter::commit);
    }
  }

  private void give(JsonPage page, String place) {
    sink.page(page.at(place, retrieved));
    given++;
  }

  private static JsonPage bound(JsonNode json) {
    if (!json.isObject()) {
      throw new InputException("not a JSON object");
    }
    try {
      return Json.mapper().treeToValue(json, JsonPage.class);
    } catch (JsonProcessingException e) {
      return Json.read(json.toString(), JsonPage.class); // fails again, and says why on one line
    }
  }

  private String place(long line) {
    return file + " line " + line;
  }
}
