package dev.webexplorer.browser.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.webexplorer.browser.fetch.Exchange.Answered;
import dev.webexplorer.browser.net.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The file of one kept answer: a line of JSON about it, then the body as transferred. */
final class CacheEntry {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private CacheEntry() {}

  /**
   * The first line.
   *
   * @param url tells two addresses of one file name apart
   * @param sha256 of the body
   */
  record Line(
      String url,
      int status,
      Map<String, List<String>> sent,
      Map<String, List<String>> headers,
      String address,
      String at,
      String sha256) {}

  static byte[] write(Answered answer) {
    Line line =
        new Line(
            answer.target().toString(),
            answer.status(),
            answer.sent().map(),
            answer.headers().map(),
            answer.address().map(InetAddress::getHostAddress).orElse(""),
            answer.at().toString(),
            answer.body().sha256());
    try {
      byte[] head = JSON.writeValueAsBytes(line);
      byte[] all = Arrays.copyOf(head, head.length + 1 + answer.body().size());
      all[head.length] = '\n';
      byte[] body = answer.body().array();
      System.arraycopy(body, 0, all, head.length + 1, body.length);
      return all;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer that is not JSON", e);
    }
  }

  /** Reads a file; nothing if it is damaged or another address's. */
  static Optional<Answered> read(byte[] file, Target target) {
    int end = 0;
    while (end < file.length && file[end] != '\n') {
      end++;
    }
    try {
      Line line = JSON.readValue(file, 0, end, Line.class);
      Bytes body = Bytes.of(Arrays.copyOfRange(file, Math.min(end + 1, file.length), file.length));
      if (!line.url().equals(target.toString()) || !line.sha256().equals(body.sha256())) {
        return Optional.empty();
      }
      return Optional.of(
          new Answered(
              target,
              HttpHeaders.of(line.sent(), (name, value) -> true),
              line.status(),
              HttpHeaders.of(line.headers(), (name, value) -> true),
              body,
              false,
              Optional.of(line.address())
                  .filter(text -> !text.isEmpty())
                  .map(InetAddress::ofLiteral),
              Instant.parse(line.at())));
    } catch (IOException | IllegalArgumentException | java.time.DateTimeException e) {
      return Optional.empty();
    }
  }
}
