package dev.webexplorer.browser.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.fetch.Bytes;
import dev.webexplorer.browser.fetch.Exchange.Answered;
import dev.webexplorer.browser.fetch.Identity;
import dev.webexplorer.browser.render.Rendered;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.Warcinfo;

/**
 * The records that one event is written as.
 *
 * @param records in order; the last is the one that answers
 * @param digest of the payload, empty without one
 */
record RecordForm(List<WarcRecord> records, String digest) {
  /** What a body had around it on the wire, and has no more. */
  private static final Set<String> TRANSFER = Set.of("transfer-encoding", "content-length");

  WarcRecord main() {
    return records.getLast();
  }

  static WarcRecord warcinfo(Path file) {
    Map<String, List<String>> fields =
        Map.of(
            "software", List.of(Identity.ANONYMOUS.userAgent()),
            "format", List.of("WARC File Format 1.1"));
    return new Warcinfo.Builder()
        .filename(String.valueOf(file.getFileName()))
        .version(MessageVersion.WARC_1_1)
        .date(Instant.now())
        .fields(fields)
        .build();
  }

  static RecordForm answer(RecordKey key, Answered answer, Optional<Place> same) {
    WarcDigest payload = digest(answer.body());
    byte[] head = responseHead(answer);
    WarcRecord main =
        same.isPresent()
            ? revisit(key, answer, same.get(), head, payload)
            : response(key, answer, joined(head, answer.body().array()), payload);
    byte[] asked = requestHead(answer);
    WarcRecord request =
        new WarcRequest.Builder(key.uri())
            .version(MessageVersion.WARC_1_1)
            .date(answer.at())
            .concurrentTo(main.id())
            .body(MediaType.HTTP_REQUEST, asked)
            .blockDigest(digest(Bytes.of(asked)))
            .build();
    return new RecordForm(List.of(request, main), payload.raw());
  }

  private static WarcRecord response(
      RecordKey key, Answered answer, byte[] block, WarcDigest payload) {
    WarcResponse.Builder builder =
        new WarcResponse.Builder(key.uri())
            .version(MessageVersion.WARC_1_1)
            .date(answer.at())
            .body(MediaType.HTTP_RESPONSE, block)
            .blockDigest(digest(Bytes.of(block)))
            .payloadDigest(payload);
    answer.address().ifPresent(builder::ipAddress);
    if (answer.truncated()) {
      builder.truncated(WarcTruncationReason.LENGTH);
    }
    return builder.build();
  }

  private static WarcRecord revisit(
      RecordKey key, Answered answer, Place same, byte[] head, WarcDigest payload) {
    WarcRevisit.Builder builder =
        new WarcRevisit.Builder(key.uri(), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1)
            .version(MessageVersion.WARC_1_1)
            .date(answer.at())
            .refersTo(same.id())
            .body(MediaType.HTTP_RESPONSE, head)
            .blockDigest(digest(Bytes.of(head)))
            .payloadDigest(payload);
    answer.address().ifPresent(builder::ipAddress);
    if (answer.truncated()) {
      builder.truncated(WarcTruncationReason.LENGTH);
    }
    return builder.build();
  }

  static RecordForm outcome(RecordKey key, Outcome outcome) {
    String detail = outcome.detail().replaceAll("\\s+", " ");
    String text =
        "%s: %s\r\n%s: %s\r\n"
            .formatted(RecordText.OUTCOME, outcome.status(), RecordText.DETAIL, detail);
    byte[] block = text.getBytes(StandardCharsets.UTF_8);
    WarcRecord record =
        new WarcMetadata.Builder()
            .targetURI(key.uri())
            .version(MessageVersion.WARC_1_1)
            .date(Instant.now())
            .body(MediaType.WARC_FIELDS, block)
            .blockDigest(digest(Bytes.of(block)))
            .build();
    return new RecordForm(List.of(record), "");
  }

  static RecordForm dom(RecordKey key, Rendered.Dom dom) {
    byte[] block = dom.html().getBytes(StandardCharsets.UTF_8);
    WarcRecord record =
        new WarcResource.Builder(URI.create(key.uri()))
            .version(MessageVersion.WARC_1_1)
            .date(dom.at())
            .addHeader(RecordText.FINAL, dom.target().toString())
            .body(MediaType.HTML_UTF8, block)
            .blockDigest(digest(Bytes.of(block)))
            .build();
    return new RecordForm(List.of(record), "");
  }

  static RecordForm results(RecordKey key, SearchResults results) {
    byte[] block;
    try {
      block = RecordText.JSON.writeValueAsBytes(results);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("results that are not JSON", e);
    }
    WarcRecord record =
        new WarcResource.Builder(URI.create(key.uri()))
            .version(MessageVersion.WARC_1_1)
            .date(Instant.now())
            .body(MediaType.JSON, block)
            .blockDigest(digest(Bytes.of(block)))
            .build();
    return new RecordForm(List.of(record), "");
  }

  static WarcDigest digest(Bytes bytes) {
    return new WarcDigest("sha256", java.util.HexFormat.of().parseHex(bytes.sha256()));
  }

  private static byte[] requestHead(Answered answer) {
    URI url = answer.target().uri();
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    String line = "GET " + url.getRawPath() + query + " HTTP/1.1\r\nHost: " + url.getRawAuthority();
    return (line + "\r\n" + fields(answer.sent()) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] responseHead(Answered answer) {
    String line = "HTTP/1.1 " + answer.status() + " \r\n";
    String length = "content-length: " + answer.body().size() + "\r\n";
    return (line + fields(answer.headers()) + length + "\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String fields(HttpHeaders headers) {
    StringBuilder text = new StringBuilder();
    headers
        .map()
        .forEach((name, values) -> {
          if (!name.startsWith(":") && !TRANSFER.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value ->
                text.append(name)
                    .append(": ")
                    .append(value.replaceAll("[\r\n]+", " "))
                    .append("\r\n"));
          }
        });
    return text.toString();
  }

  private static byte[] joined(byte[] head, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(head.length + body.length);
    out.writeBytes(head);
    out.writeBytes(body);
    return out.toByteArray();
  }
}
