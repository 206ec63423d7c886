package dev.webexplorer.evaluate.run;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.datasets.jsonl.JsonLinesReader;
import dev.webexplorer.datasets.jsonl.LineReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A {@code trajectories.jsonl}, from one end to the other or one trajectory alone. Where each one
 * stands is kept in an index beside it, made when it is first asked for and again when the file has
 * changed. Memory holds the index, never more than one trajectory. Thread-safe.
 */
public final class TrajectoryLog {
  private static final int LONGEST_LINE = 1 << 30;

  private final Path file;
  private final Map<String, Place> places = new LinkedHashMap<>();
  private String indexed = "";

  private record Place(long offset, int length) {}

  public TrajectoryLog(Path file) {
    this.file = file;
  }

  /** Returns all of them in the order of the file; to be closed. */
  public Stream<Trajectory> all() {
    JsonLinesReader<Trajectory> reader = JsonLinesReader.open(file, Trajectory.class);
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(reader, 0), false)
        .onClose(reader::close);
  }

  /** Returns how many there are. */
  public long count() {
    try {
      return places().size();
    } catch (IOException e) {
      throw InputException.of(file, e);
    }
  }

  /** Reads one by its id, without reading the others; empty when there is none. */
  public Optional<Trajectory> read(String id) {
    try {
      Place place = places().get(id);
      if (place == null) {
        return Optional.empty();
      }
      byte[] line = new byte[place.length()];
      try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
        in.seek(place.offset());
        in.readFully(line);
      }
      return Optional.of(Json.read(new String(line, StandardCharsets.UTF_8), Trajectory.class));
    } catch (IOException e) {
      throw InputException.of(file, e);
    }
  }

  private synchronized Map<String, Place> places() throws IOException {
    String state = Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
    if (!state.equals(indexed)) {
      places.clear();
      Path index = file.resolveSibling("." + file.getFileName() + ".index");
      if (!load(index, state)) {
        scan();
        save(index, state);
      }
      indexed = state;
    }
    return places;
  }

  private boolean load(Path index, String state) throws IOException {
    if (!Files.exists(index)) {
      return false;
    }
    List<String> lines = Files.readAllLines(index);
    if (lines.isEmpty() || !lines.getFirst().equals(state)) {
      return false;
    }
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split(" ", 3);
      places.put(parts[2], new Place(Long.parseLong(parts[0]), Integer.parseInt(parts[1])));
    }
    return true;
  }

  private void scan() throws IOException {
    try (LineReader lines = new LineReader(Files.newInputStream(file), LONGEST_LINE)) {
      while (lines.next()) {
        if (!lines.blank()) {
          places.put(id(lines.bytes()), new Place(lines.offset(), lines.bytes().remaining()));
        }
      }
    }
  }

  /** Reads no further than to the id, which stands at the beginning of a line. */
  private static String id(ByteBuffer line) throws IOException {
    int begin = line.arrayOffset() + line.position();
    try (JsonParser parser = Json.mapper().createParser(line.array(), begin, line.remaining())) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = parser.currentName().equals("id");
        parser.nextToken();
        if (found) {
          return parser.getText();
        }
        parser.skipChildren();
      }
    }
    return "";
  }

  private void save(Path index, String state) throws IOException {
    Path part = index.resolveSibling(index.getFileName() + ".part");
    try (BufferedWriter out = Files.newBufferedWriter(part)) {
      out.write(state + "\n");
      for (Map.Entry<String, Place> each : places.entrySet()) {
        Place place = each.getValue();
        out.write(place.offset() + " " + place.length() + " " + each.getKey() + "\n");
      }
    }
    Files.move(part, index, StandardCopyOption.ATOMIC_MOVE);
  }
}
