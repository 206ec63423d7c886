package dev.webexplorer.browser.local;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.luben.zstd.ZstdInputStream;
import dev.webexplorer.browser.local.SourcePage.Content;
import dev.webexplorer.browser.local.SourcePage.LinkedProse;
import dev.webexplorer.browser.local.SourcePage.Prose;
import dev.webexplorer.browser.local.SourcePage.Redirect;
import dev.webexplorer.datasets.InputException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Pages of a file that is one JSON array, or one JSON object a line. */
final class JsonPages implements PageSource {
  private static final int LONGEST = 64 << 20;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(LONGEST).build())
                  .build())
          .build();

  private final Path file;

  JsonPages(Path file) {
    this.file = file;
  }

  @Override
  public void read(Sink sink) {
    if (!Files.isRegularFile(file)) {
      throw new InputException("there is no file " + file + ": give the file with the pages");
    }
    try (InputStream in = new BufferedInputStream(unpacked(), 1 << 16)) {
      Instant retrieved =
          Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS);
      if (startsWithArray(in)) {
        readArray(in, retrieved, sink);
      } else {
        readLines(in, retrieved, sink);
      }
    } catch (IOException e) {
      throw new InputException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private InputStream unpacked() throws IOException {
    InputStream in = Files.newInputStream(file);
    String name = file.getFileName().toString();
    if (name.endsWith(".gz")) {
      return new GZIPInputStream(in, 1 << 16);
    }
    return name.endsWith(".zst") ? new ZstdInputStream(in) : in;
  }

  private static boolean startsWithArray(InputStream in) throws IOException {
    in.mark(1 << 10);
    int first = in.read();
    while (Character.isWhitespace(first)) {
      first = in.read();
    }
    in.reset();
    return first == '[';
  }

  private void readArray(InputStream in, Instant retrieved, Sink sink) throws IOException {
    try (JsonParser parser = JSON.createParser(in)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        String place = file + ":" + parser.currentTokenLocation().getLineNr();
        JsonNode page = JSON.readTree(parser);
        offer(page, place, retrieved, sink);
      }
      if (parser.currentToken() != JsonToken.END_ARRAY) {
        throw new InputException(
            place(parser.currentTokenLocation().getLineNr()) + ": a page must be a JSON object");
      }
    } catch (JsonProcessingException e) {
      throw new InputException(
          place(e.getLocation().getLineNr()) + ": broken JSON: " + e.getOriginalMessage(), e);
    }
  }

  private void readLines(InputStream in, Instant retrieved, Sink sink) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        offer(JSON.readTree(line), place(number), retrieved, sink);
      } catch (JsonProcessingException e) {
        sink.bad(new InputException(place(number) + ": broken JSON: " + e.getOriginalMessage(), e));
      }
    }
  }

  private String place(int line) {
    return file + ":" + line;
  }

  private static void offer(JsonNode json, String place, Instant retrieved, Sink sink) {
    SourcePage page;
    try {
      page = page(json, place, retrieved);
    } catch (InputException e) {
      sink.bad(e);
      return;
    }
    sink.page(page);
  }

  private static SourcePage page(JsonNode json, String place, Instant retrieved) {
    if (!json.isObject()) {
      throw new InputException(place + ": a page must be a JSON object");
    }
    String title = text(json, "title", place);
    if (title.isBlank()) {
      throw new InputException(place + ": a page needs a title, in the field \"title\"");
    }
    return new SourcePage(
        place,
        title,
        text(json, "url", place),
        content(json, place),
        texts(json, "categories", place),
        retrieved);
  }

  private static Content content(JsonNode json, String place) {
    String redirect = text(json, "redirect", place);
    if (!redirect.isBlank()) {
      return new Redirect(redirect);
    }
    if (!json.hasNonNull("text")) {
      throw new InputException(place + ": a page needs a text, in the field \"text\"");
    }
    String text = text(json, "text", place);
    return json.hasNonNull("links")
        ? new LinkedProse(text, texts(json, "links", place))
        : new Prose(text);
  }

  private static String text(JsonNode json, String field, String place) {
    JsonNode value = json.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isTextual()) {
      throw new InputException(place + ": the field \"" + field + "\" must be a string");
    }
    return value.textValue();
  }

  private static List<String> texts(JsonNode json, String field, String place) {
    JsonNode values = json.path(field);
    if (values.isMissingNode() || values.isNull()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode value : values) {
      if (!value.isTextual()) {
        throw new InputException(place + ": the field \"" + field + "\" must hold strings only");
      }
      texts.add(value.textValue());
    }
    if (!values.isArray()) {
      throw new InputException(place + ": the field \"" + field + "\" must be an array of strings");
    }
    return texts;
  }
}
