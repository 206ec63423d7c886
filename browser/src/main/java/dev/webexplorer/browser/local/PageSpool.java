package dev.webexplorer.browser.local;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import dev.webexplorer.browser.Link;
import dev.webexplorer.browser.local.SourcePage.Content;
import dev.webexplorer.browser.local.SourcePage.LinkedProse;
import dev.webexplorer.browser.local.SourcePage.Marked;
import dev.webexplorer.browser.local.SourcePage.Prose;
import dev.webexplorer.browser.local.SourcePage.Redirect;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.store.OutputStreamDataOutput;

/** Source pages on disk between the two passes of a build, in the order they came. */
final class PageSpool {
  private static final int BUFFER = 1 << 16;

  private PageSpool() {}

  /** A page with its place in the order, from 0. */
  record Entry(long number, SourcePage page) {}

  static final class Writer implements Closeable {
    private final Path file;
    private final OutputStreamDataOutput out;
    private long count;

    Writer(Path file) throws IOException {
      this.file = file;
      ZstdOutputStream packed = new ZstdOutputStream(Files.newOutputStream(file), 1);
      out = new OutputStreamDataOutput(new BufferedOutputStream(packed, BUFFER));
    }

    void write(SourcePage page) throws IOException {
      out.writeString(page.place());
      out.writeString(page.title());
      out.writeString(page.url());
      writeContent(page.content(), out);
      writeAll(page.categories(), out);
      PageMetadata.write(page.metadata(), out);
      out.writeLong(page.retrieved().getEpochSecond());
      count++;
    }

    Path file() {
      return file;
    }

    long count() {
      return count;
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  static final class Reader implements Closeable {
    private final InputStream in;
    private final DataInput data;
    private final long count;
    private long at;

    Reader(Path file, long count) throws IOException {
      this.in = new BufferedInputStream(new ZstdInputStream(Files.newInputStream(file)), BUFFER);
      this.data = new InputStreamDataInput(in);
      this.count = count;
    }

    boolean hasNext() {
      return at < count;
    }

    Entry next() throws IOException {
      SourcePage page =
          new SourcePage(
              data.readString(),
              data.readString(),
              data.readString(),
              readContent(data),
              readAll(data),
              PageMetadata.read(data),
              Instant.ofEpochSecond(data.readLong()));
      return new Entry(at++, page);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  private static void writeContent(Content content, DataOutput out) throws IOException {
    switch (content) {
      case Prose(String text) -> {
        out.writeByte((byte) 0);
        out.writeString(text);
      }
      case LinkedProse(String text, List<String> links) -> {
        out.writeByte((byte) 1);
        out.writeString(text);
        writeAll(links, out);
      }
      case Marked(String text, String markdown, List<Link> links) -> {
        out.writeByte((byte) 2);
        out.writeString(text);
        out.writeString(markdown);
        PageBody.writeLinks(links, out);
      }
      case Redirect(String target) -> {
        out.writeByte((byte) 3);
        out.writeString(target);
      }
    }
  }

  private static Content readContent(DataInput in) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case 0 -> new Prose(in.readString());
      case 1 -> new LinkedProse(in.readString(), readAll(in));
      case 2 -> new Marked(in.readString(), in.readString(), PageBody.readLinks(in));
      case 3 -> new Redirect(in.readString());
      default -> throw new IOException("the spool is damaged: kind " + kind);
    };
  }

  private static void writeAll(List<String> texts, DataOutput out) throws IOException {
    out.writeVInt(texts.size());
    for (String text : texts) {
      out.writeString(text);
    }
  }

  private static List<String> readAll(DataInput in) throws IOException {
    int size = in.readVInt();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      texts.add(in.readString());
    }
    return texts;
  }
}
