package dev.webexplorer.browser.local;

import dev.webexplorer.browser.Metadata;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/** What a page says of itself, as it is kept: its parts in this order. */
final class PageMetadata {
  private PageMetadata() {}

  static List<String> parts(Metadata said) {
    return List.of(said.author(), said.date(), said.site(), said.language(), said.description());
  }

  static void write(Metadata said, DataOutput out) throws IOException {
    for (String part : parts(said)) {
      out.writeString(part);
    }
  }

  static Metadata read(DataInput in) throws IOException {
    Metadata said =
        new Metadata(
            in.readString(), in.readString(), in.readString(), in.readString(), in.readString());
    return said.equals(Metadata.NONE) ? Metadata.NONE : said;
  }
}
