package dev.webexplorer.browser.record;

import dev.webexplorer.datasets.InputException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of gzip members.
 *
 * @param file that is there
 */
record GzipFile(Path file) {

  /** Whether it is one, by its first bytes. */
  boolean isGzip() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == 0x1f && in.read() == 0x8b;
    }
  }

  /**
   * Checks every member; returns where the last whole one ends.
   *
   * @param torn whether the last may be cut off
   * @throws InputException if one is damaged; the message says which
   */
  long checked(boolean torn) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      ByteSource source = new ByteSource(in);
      long start = 0;
      while (!source.atEnd()) {
        start = source.position();
        GzipMember member = new GzipMember(source);
        try {
          member.check();
        } catch (EOFException e) {
          return cutOff(start, member, torn);
        } catch (IOException e) {
          throw damaged(start, member, String.valueOf(e.getMessage()));
        }
      }
      return source.position();
    }
  }

  /**
   * Damage can make a member seem to go on to the end: it is cut off only if none follows it, and
   * if its own end (RFC 1952: its length in four bytes) does not stand where the file's is.
   */
  private long cutOff(long start, GzipMember member, boolean torn) throws IOException {
    if (wholeMemberAfter(start) || endsWithItsLength(member)) {
      throw damaged(start, member, "it does not end");
    }
    if (torn) {
      return start;
    }
    throw new InputException(
        file
            + ": ends inside a record at byte "
            + start
            + " ("
            + member.record()
            + "); a run that was stopped leaves this: continue it");
  }

  private boolean endsWithItsLength(GzipMember member) throws IOException {
    if (member.stated().isEmpty()) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.position(channel.size() - Integer.BYTES);
      ByteSource bytes = new ByteSource(Channels.newInputStream(channel));
      return bytes.littleEndian() == (int) member.stated().getAsLong();
    }
  }

  private boolean wholeMemberAfter(long start) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.position(start + 1);
      ByteSource bytes = new ByteSource(Channels.newInputStream(channel));
      int previous = 0;
      while (!bytes.atEnd()) {
        int current = bytes.next();
        if (previous == 0x1f && current == 0x8b && wholeAt(start + bytes.position() - 1)) {
          return true;
        }
        previous = current;
      }
      return false;
    }
  }

  private boolean wholeAt(long offset) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.position(offset);
      new GzipMember(new ByteSource(Channels.newInputStream(channel))).check();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private InputException damaged(long start, GzipMember member, String how) {
    return new InputException(
        file + ": damaged at byte " + start + " (" + member.record() + "): " + how);
  }
}
