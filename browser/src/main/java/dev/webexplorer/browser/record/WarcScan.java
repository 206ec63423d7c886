package dev.webexplorer.browser.record;

import dev.webexplorer.browser.net.RefusedException;
import dev.webexplorer.browser.net.Target;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * One pass over a WARC file that checks every block against its digest and notes where the answers
 * stand.
 *
 * @param end where the last whole record ends: the file's length, unless its writer was stopped
 */
record WarcScan(WarcIndex index, long end) {
  private static final int HEAD = 256;
  private static final int OK = 200;
  static final int NOT_MODIFIED = 304;
  private static final Pattern STATUS =
      Pattern.compile("HTTP/[0-9.]+ ([0-9]{3}).*", Pattern.DOTALL);

  /**
   * Reads the file.
   *
   * @param torn whether a last record may be cut off
   * @throws InputException if a record is damaged; the message says which
   */
  static WarcScan of(Path file, boolean torn) {
    WarcIndex index = new WarcIndex();
    String place = "at its start";
    try {
      GzipFile members = new GzipFile(file);
      long end = members.isGzip() ? members.checked(torn) : Files.size(file);
      try (WarcReader reader = new WarcReader(new FirstBytes(Files.newInputStream(file), end))) {
        for (WarcRecord record : reader) {
          place = "at byte " + record.position() + " (" + describe(record) + ")";
          add(index, record, checked(record));
        }
      }
      return new WarcScan(index, end);
    } catch (IOException | RuntimeException e) {
      if (e instanceof InputException told) {
        throw told;
      }
      // whatever a malformed record makes of the parser
      throw new InputException(file + ": damaged " + place + ": " + e.getMessage(), e);
    }
  }

  /** Reads the whole block; returns its first bytes. */
  private static String checked(WarcRecord record) throws IOException {
    Optional<WarcDigest> stated = record.blockDigest();
    try (InputStream in = record.body().stream()) {
      Optional<MessageDigest> digester = stated.flatMap(WarcScan::digester);
      byte[] head = in.readNBytes(HEAD);
      digester.ifPresent(digest -> digest.update(head));
      byte[] buffer = new byte[64 * 1024];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        int length = read;
        digester.ifPresent(digest -> digest.update(buffer, 0, length));
      }
      if (digester.isPresent() && !Arrays.equals(digester.get().digest(), stated.get().bytes())) {
        throw new IOException("the block does not match its digest");
      }
      return new String(head, StandardCharsets.ISO_8859_1);
    }
  }

  /** A digest by an algorithm that nobody here knows is not checked. */
  private static Optional<MessageDigest> digester(WarcDigest digest) {
    try {
      return Optional.of(digest.getDigester());
    } catch (NoSuchAlgorithmException e) {
      return Optional.empty();
    }
  }

  private static void add(WarcIndex index, WarcRecord record, String head) throws IOException {
    switch (record) {
      case WarcRevisit revisit ->
          original(index, revisit)
              .ifPresentOrElse(
                  place -> put(index, revisit, place.bodyOffset(), status(head, place)),
                  index::lose);
      case WarcResponse response -> put(index, response, response.position(), status(head));
      case WarcResource resource -> put(index, resource, resource.position(), OK);
      case WarcMetadata metadata when head.startsWith(RecordText.OUTCOME) ->
          put(index, metadata, metadata.position(), 0);
      default -> {} // requests, and what other programs note about an address
    }
  }

  /** Returns the record whose body the revisit had again, by whichever of its marks names it. */
  private static Optional<Place> original(WarcIndex index, WarcRevisit revisit) throws IOException {
    Optional<Place> named = revisit.refersTo().flatMap(index::find);
    if (named.isPresent()) {
      return named;
    }
    Optional<WarcDigest> payload = revisit.payloadDigest();
    if (payload.isPresent()) {
      return index.payload(payload.get().raw());
    }
    Optional<String> target = revisit.headers().first("WARC-Refers-To-Target-URI");
    return target.flatMap(WarcScan::key).flatMap(key -> index.find(key, Integer.MAX_VALUE));
  }

  /** A revisit that only says "not modified" stands for what it revisits. */
  private static int status(String head, Place original) {
    int status = status(head);
    return status == 0 || status == NOT_MODIFIED ? original.status() : status;
  }

  private static void put(WarcIndex index, WarcTargetRecord record, long body, int status) {
    URI id = record.id();
    String digest = record.payloadDigest().map(WarcDigest::raw).orElse("");
    record
        .headers()
        .first("WARC-Target-URI")
        .flatMap(WarcScan::key)
        .ifPresent(key -> {
          int kept = key.named() ? 0 : status;
          index.add(key, new Place(record.position(), body, id, digest, kept));
        });
  }

  private static Optional<RecordKey> key(String uri) {
    if (uri.startsWith("urn:")) {
      return Optional.of(new RecordKey(uri));
    }
    try {
      return Optional.of(RecordKey.page(Target.parse(uri.replaceAll("^<|>$", ""))));
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  private static int status(String head) {
    Matcher line = STATUS.matcher(head);
    return line.matches() ? Integer.parseInt(line.group(1)) : 0;
  }

  private static String describe(WarcRecord record) {
    String target = record.headers().first("WARC-Target-URI").orElse("");
    String type = record.headers().first("WARC-Type").orElse("record");
    return (type + " " + target).strip();
  }
}
