package dev.webexplorer.browser.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.webexplorer.browser.Metadata;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jsoup.Jsoup;

/**
 * A page whose content is known.
 *
 * @param title the true one; empty where it is not known
 * @param metadata the true author, date, site and language, each empty where it is not known
 * @param text what of it is content
 */
public record TruePage(
    String id, String html, URI url, String title, Metadata metadata, String text) {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final URI READABILITY = URI.create("http://fakehost/test/page.html");
  private static final int FOLDS = 5;

  /** Whether the page is in the fifth that no choice was made on. */
  public boolean heldOut() {
    return Math.floorMod(id.hashCode(), FOLDS) == 0;
  }

  /**
   * Reads the article extraction benchmark: {@code html/ID.html.gz} and {@code ground-truth.json}
   * with {@code articleBody} and {@code url} by id.
   */
  public static List<TruePage> articles(Path folder) throws IOException {
    List<TruePage> pages = new ArrayList<>();
    JsonNode truth = MAPPER.readTree(Files.readString(folder.resolve("ground-truth.json")));
    for (Map.Entry<String, JsonNode> page : truth.properties()) {
      Path file = folder.resolve("html").resolve(page.getKey() + ".html.gz");
      try (InputStream html = new GZIPInputStream(Files.newInputStream(file))) {
        URI url =
            Addresses.of(READABILITY, "")
                .resolve(page.getValue().path("url").asText())
                .orElseThrow();
        String text = page.getValue().path("articleBody").asText();
        pages.add(
            new TruePage(page.getKey(), utf8(html.readAllBytes()), url, "", Metadata.NONE, text));
      }
    }
    return pages;
  }

  /**
   * Reads the Readability test pages: {@code …/ID/source.html, expected.html,
   * expected-metadata.json}.
   */
  public static List<TruePage> readability(Path archive) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile()) {
          files.put(entry.getName(), utf8(tar.readAllBytes()));
        }
      }
    }
    List<TruePage> pages = new ArrayList<>();
    for (String file : files.keySet()) {
      if (file.endsWith("/source.html")) {
        pages.add(page(file.substring(0, file.length() - "source.html".length()), files));
      }
    }
    return pages;
  }

  private static TruePage page(String folder, Map<String, String> files) throws IOException {
    String text = Jsoup.parse(files.getOrDefault(folder + "expected.html", "")).text();
    JsonNode said = MAPPER.readTree(files.getOrDefault(folder + "expected-metadata.json", "{}"));
    Metadata metadata =
        new Metadata(
            text(said, "byline"),
            text(said, "publishedTime"),
            text(said, "siteName"),
            text(said, "lang"),
            "");
    String id =
        folder.substring(folder.lastIndexOf('/', folder.length() - 2) + 1, folder.length() - 1);
    String html = files.getOrDefault(folder + "source.html", "");
    return new TruePage(id, html, READABILITY, text(said, "title"), metadata, text);
  }

  private static String text(JsonNode said, String name) {
    return said.path(name).asText("").replaceAll("\\s+", " ").strip();
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
