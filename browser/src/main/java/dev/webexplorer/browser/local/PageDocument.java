package dev.webexplorer.browser.local;

import dev.webexplorer.browser.Metadata;
import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** How a page, or a redirect, stands in the index. */
final class PageDocument {
  /** Changes whenever an index that was built before would answer otherwise. */
  static final String FORMAT = "1";

  static final String URL = "url";
  static final String PAGE = "page";
  static final String TITLE = "title";
  static final String TEXT = "text";
  static final String PLAIN = "plain"; // the text itself, beside its terms
  static final String BODY = "body";
  static final String LINK_COUNT = "linkCount";
  static final String CATEGORY = "category";
  static final String METADATA = "metadata"; // only of a page that says something of itself
  static final String RETRIEVED = "retrieved";
  static final String DIGEST = "digest";
  static final String REDIRECT = "redirect";

  /** Pages by address, then redirects: so a page's document number is its ordinal. */
  static final Sort ORDER = new Sort(lastIfMissing(PAGE), lastIfMissing(REDIRECT));

  private static final FieldType SEARCHED = searched();

  private PageDocument() {}

  private static SortField lastIfMissing(String field) {
    return new SortField(field, SortField.Type.STRING, false, SortField.STRING_LAST);
  }

  private static FieldType searched() {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }

  static Document of(ResolvedPage page, byte[] digest) {
    Document document = new Document();
    document.add(new StringField(URL, page.url(), Field.Store.YES));
    document.add(new SortedDocValuesField(PAGE, new BytesRef(page.url())));
    document.add(new TextField(TITLE, page.title(), Field.Store.YES));
    document.add(new Field(TEXT, page.text(), SEARCHED));
    document.add(new BinaryDocValuesField(PLAIN, new BytesRef(page.text())));
    document.add(new StoredField(BODY, packed(page.body()::write)));
    if (!page.metadata().equals(Metadata.NONE)) {
      document.add(
          new StoredField(METADATA, packed(out -> PageMetadata.write(page.metadata(), out))));
    }
    for (String category : page.categories()) {
      document.add(new StoredField(CATEGORY, category));
    }
    document.add(new StoredField(RETRIEVED, page.retrieved().getEpochSecond()));
    document.add(new NumericDocValuesField(LINK_COUNT, page.body().linkCount()));
    document.add(new BinaryDocValuesField(DIGEST, new BytesRef(digest)));
    return document;
  }

  /** Returns the document of a redirect from one address to that of a page. */
  static Document redirect(String url, String target, byte[] digest) {
    Document document = new Document();
    document.add(new StringField(URL, url, Field.Store.NO));
    document.add(new SortedDocValuesField(REDIRECT, new BytesRef(url)));
    document.add(new StoredField(REDIRECT, target));
    document.add(new BinaryDocValuesField(DIGEST, new BytesRef(digest)));
    return document;
  }

  static Page page(Document stored, String text) {
    PageMarkdown.Written written = body(stored.getBinaryValue(BODY)).written(text);
    return new Page(
        URI.create(stored.get(URL)),
        Outcome.OK,
        stored.get(TITLE),
        text,
        written.markdown(),
        written.links(),
        Arrays.asList(stored.getValues(CATEGORY)),
        metadata(stored.getBinaryValue(METADATA)),
        Instant.ofEpochSecond(stored.getField(RETRIEVED).numericValue().longValue()));
  }

  private static Metadata metadata(@Nullable BytesRef packed) {
    try {
      return packed == null
          ? Metadata.NONE
          : PageMetadata.read(new ByteArrayDataInput(packed.bytes, packed.offset, packed.length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes something into bytes. */
  @FunctionalInterface
  private interface Writing {
    void to(DataOutput out) throws IOException;
  }

  private static BytesRef packed(Writing writing) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BytesRef(out.toArrayCopy());
  }

  private static PageBody body(BytesRef packed) {
    try {
      return PageBody.read(new ByteArrayDataInput(packed.bytes, packed.offset, packed.length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
