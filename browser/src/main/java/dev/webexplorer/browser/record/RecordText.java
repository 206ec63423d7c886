package dev.webexplorer.browser.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.fetch.Bytes;
import dev.webexplorer.browser.fetch.Exchange;
import dev.webexplorer.browser.net.Target;
import dev.webexplorer.browser.render.Rendered;
import java.io.EOFException;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;

/**
 * From records back to what was recorded.
 *
 * @param target that was asked for
 */
record RecordText(Target target) {
  static final ObjectMapper JSON = JsonMapper.builder().build();
  static final String OUTCOME = "outcome";
  static final String DETAIL = "detail";
  static final String FINAL = "WARC-Refers-To-Target-URI";

  Exchange exchange(WarcReader records, WarcReader bodies) throws IOException {
    return switch (record(records)) {
      case WarcMetadata metadata -> new Exchange.Unanswered(target, outcome(metadata));
      case WarcResponse response -> answered(response, response.http(), response.http());
      case WarcRevisit revisit -> revisited(revisit, record(bodies));
      case WarcResource resource -> resource(resource);
      default -> throw new IOException("no answer to " + target);
    };
  }

  private Exchange revisited(WarcRevisit revisit, WarcRecord original) throws IOException {
    if (!(original instanceof WarcResponse response)) {
      throw new IOException("no answer to " + target);
    }
    boolean empty = revisit.body().size() == 0;
    boolean own = !empty && revisit.http().status() != WarcScan.NOT_MODIFIED;
    HttpResponse body = response.http();
    return answered(revisit, own ? revisit.http() : body, body);
  }

  /** A document that was not got by HTTP, or whose HTTP was not kept. */
  private Exchange resource(WarcResource resource) throws IOException {
    String type = resource.headers().first("Content-Type").orElse("");
    return new Exchange.Answered(
        target,
        HttpHeaders.of(Map.of(), (name, value) -> true),
        200,
        HttpHeaders.of(Map.of("content-type", List.of(type)), (name, value) -> true),
        Bytes.of(resource.body().stream().readAllBytes()),
        resource.truncated() != WarcTruncationReason.NOT_TRUNCATED,
        resource.ipAddress(),
        resource.date());
  }

  Rendered rendered(WarcReader records, WarcReader bodies) throws IOException {
    WarcRecord record = record(records);
    if (record instanceof WarcMetadata metadata) {
      return new Rendered.Failed(outcome(metadata));
    }
    String html = new String(record.body().stream().readAllBytes(), StandardCharsets.UTF_8);
    String url = record.headers().first(FINAL).orElse(target.toString());
    return new Rendered.Dom(Target.parse(url), html, record.date());
  }

  static SearchResults results(WarcReader records, WarcReader bodies) throws IOException {
    return JSON.readValue(record(records).body().stream(), SearchResults.class);
  }

  private Exchange answered(WarcCaptureRecord record, HttpResponse head, HttpResponse body)
      throws IOException {
    return new Exchange.Answered(
        target,
        HttpHeaders.of(Map.of(), (name, value) -> true),
        head.status(),
        HttpHeaders.of(head.headers().map(), (name, value) -> true),
        Bytes.of(body.body().stream().readAllBytes()),
        record.truncated() != WarcTruncationReason.NOT_TRUNCATED,
        record.ipAddress(),
        record.date());
  }

  private static Outcome outcome(WarcMetadata metadata) throws IOException {
    MessageHeaders fields = metadata.fields();
    Outcome.Status status = Outcome.Status.valueOf(fields.first(OUTCOME).orElse("FAILED"));
    return new Outcome(status, fields.first(DETAIL).orElse(""));
  }

  private static WarcRecord record(WarcReader reader) throws IOException {
    return reader.next().orElseThrow(() -> new EOFException("no record"));
  }
}
