package dev.webexplorer.datasets.journal;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.LineReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a journal, {@code 000000.jsonl} and on. Only the last is written to, so only it may
 * end in the middle of a line: that is an entry nobody was told of. No channel is used for reading,
 * as it would be closed for all when one reader is interrupted.
 */
record Segments(Path folder) {
  private static final Pattern NAME = Pattern.compile("\\d{6}\\.jsonl");
  private static final int LONGEST_LINE = 1 << 30;

  /** Is told of every whole entry. */
  @FunctionalInterface
  interface Visitor {
    /** The bytes are good during the call only. */
    void entry(ByteBuffer json, Location where) throws IOException;
  }

  Path file(int segment) {
    return folder.resolve("%06d.jsonl".formatted(segment));
  }

  /** Returns the number of the last file, -1 when there is none; none before it may be missing. */
  int last() throws IOException {
    List<String> names;
    try (Stream<Path> files = Files.list(folder)) {
      names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> NAME.matcher(name).matches())
              .sorted()
              .toList();
    }
    for (int segment = 0; segment < names.size(); segment++) {
      if (!file(segment).endsWith(names.get(segment))) {
        throw new InputException(
            file(segment) + ": missing; restore the file, or start in another directory");
      }
    }
    return names.size() - 1;
  }

  /** Reads all entries and returns how many bytes at the end of the last file are a torn entry. */
  long scan(Visitor visitor) throws IOException {
    int last = last();
    long torn = 0;
    for (int segment = 0; segment <= last; segment++) {
      torn = Files.size(file(segment)) - scan(segment, segment == last, visitor);
    }
    return torn;
  }

  /** Returns the length of the file up to the end of its last whole entry. */
  private long scan(int segment, boolean last, Visitor visitor) throws IOException {
    long whole = 0;
    try (LineReader lines =
        new LineReader(new FileInputStream(file(segment).toFile()), LONGEST_LINE)) {
      while (lines.next()) {
        Optional<ByteBuffer> entry = entry(lines);
        if (entry.isEmpty()) {
          if (last && !lines.ended()) {
            return whole;
          }
          throw damaged(segment, " line " + lines.number());
        }
        int length = lines.bytes().remaining();
        visitor.entry(entry.get(), new Location(segment, lines.offset(), length));
        whole = lines.offset() + length + 1;
      }
    }
    return whole;
  }

  private static Optional<ByteBuffer> entry(LineReader line) {
    return line.ended() && !line.tooLong() ? Frame.entry(line.bytes()) : Optional.empty();
  }

  Entry read(Location where) throws IOException {
    byte[] line = new byte[where.length()];
    try (RandomAccessFile file = new RandomAccessFile(file(where.segment()).toFile(), "r")) {
      file.seek(where.offset());
      file.readFully(line);
    }
    return Entries.read(
        Frame.entry(ByteBuffer.wrap(line))
            .orElseThrow(() -> damaged(where.segment(), " at byte " + where.offset())));
  }

  private InputException damaged(int segment, String where) {
    return new InputException(
        file(segment)
            + where
            + ": the entry does not match its checksum; the disk or somebody changed it: restore"
            + " the file, or start in another directory");
  }

  /** Cuts bytes off the end of the last file. */
  void cut(long bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file(last()), StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - bytes);
      channel.force(true);
    }
  }
}
