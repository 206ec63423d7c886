package dev.webexplorer.evaluate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datasets.QaPair;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
  private static final URI PAGE = URI.create("https://example.org/Bridge");

  private static String html(RunReport report) {
    StringWriter out = new StringWriter();
    HtmlReport.write(report, out);
    return out.toString();
  }

  private static String html(String text, URI url) {
    return html(TestingReport.of(text, url));
  }

  @Test
  void report_tellsTheRun() {
    assertThat(html("plain", PAGE))
        .contains("<h1><bdi>Demo: plain</bdi></h1>")
        .contains("<dt><bdi>Web</bdi></dt><dd><bdi>world:7,5000 · plain</bdi></dd>")
        .contains("256 seeds drawn, 200 questions accepted.")
        .contains("<th scope=\"row\">Q5</th><td>20</td><td>90.0%</td>")
        .contains("<bdi>shortcut</bdi></th><td>41</td><td>16.0%</td>")
        .contains("Accuracy within a number of turns", "Mean turns", "Found by one search");
  }

  @Test
  void question_showsEachOperationAndItsEvidence() {
    assertThat(html("plain", PAGE))
        .contains("finished <mark>in the mid-1990s</mark>, spans")
        .contains("<del><bdi>in 1994 plain</bdi></del> → <ins><bdi>in the mid-1990s</bdi></ins>")
        .contains(
            "<span class=\"operation\">remove</span> <del><bdi>was built by plain</bdi></del></p>")
        .contains(
            "Quote plain<footer><a href=\"https:&#x2F;&#x2F;example.org&#x2F;Bridge\""
                .replace("&#x2F;", "/"))
        .contains("rules: solved 25.0%, 9.8 turns");
  }

  @Test
  void attempt_showsItsTurns() {
    assertThat(html("plain", PAGE))
        .contains("✓ correct: equals the answer", "3 turns, answered · rules")
        .contains("✗ wrong: differs from the answer", "3 turns, turns (forced answer) · rules")
        .contains("<p class=\"role\">Turn 1</p><pre dir=\"auto\">Searching. plain")
        .contains("made of rules; no language model took part");
  }

  @Test
  void pageText_isEscapedEverywhere() {
    String hostile = "<script>x</script>\"'><img src=x onerror=x>{{title}}</style></title>";
    String html = html(hostile, PAGE);
    assertThat(html).doesNotContain("<script", "<img", "</style></title>\"", "'><");
    assertThat(html).contains("Quote &lt;script&gt;x&lt;/script&gt;&quot;&#39;&gt;");
    assertThat(Pattern.compile("</style>").matcher(html).results()).hasSize(1);
    assertThat(html).contains("{{title}}");
  }

  @Test
  void hiddenCharacters_areReplaced() {
    String html = html("a\u202Eb\u0000c\u001B[31md\u200Be\u2066f\uD800g\u2028h", PAGE);
    assertThat(html).contains("a\uFFFDb\uFFFDc\uFFFD[31md\uFFFDe\uFFFDf\uFFFDg\uFFFDh");
    assertThat(html.chars())
        .noneMatch(c -> c < ' ' && c != '\n' && c != '\t')
        .noneMatch(c -> c >= 0x202A && c <= 0x202E);
  }

  @Test
  void onlyAddressesOfTheWeb_areLinks() {
    for (String url :
        List.of("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "JaVaScRiPt:x")) {
      assertThat(html("plain", URI.create(url))).as(url).doesNotContainPattern("<a href=\"[^#]");
    }
    assertThat(html("plain", URI.create("https://world.invalid/A")))
        .doesNotContainPattern("<a href=\"[^#]")
        .contains("https://world.invalid/A");
    assertThat(html("plain", PAGE)).contains("rel=\"noopener noreferrer nofollow\"");
  }

  @Test
  void policy_allowsTheOwnStyleAlone() throws Exception {
    String html = html("plain", PAGE);
    Matcher style = Pattern.compile("(?s)<style>(.*)</style>").matcher(html);
    assertThat(style.find()).isTrue();
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest(style.group(1).getBytes(StandardCharsets.UTF_8));
    String source = "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    assertThat(html.replace("&#x3D;", "=").replace("&#39;", "'"))
        .contains(
            "content=\"default-src 'none'; style-src "
                + source
                + "; base-uri 'none'; form-action 'none'\"");
    assertThat(html).doesNotContain("style=\"", "<script", "http-equiv=\"refresh\"");
  }

  @Test
  void samples_areBoundedAndReadOneByOne() {
    AtomicInteger read = new AtomicInteger();
    Iterable<QaPair> endless =
        () ->
            new java.util.Iterator<>() {
              @Override
              public boolean hasNext() {
                return true;
              }

              @Override
              public QaPair next() {
                return TestingReport.question("q-" + read.incrementAndGet(), "x", PAGE);
              }
            };
    RunReport report = TestingReport.of("plain", PAGE);
    String html =
        html(
            new RunReport(
                report.title(),
                report.setting(),
                report.intake(),
                report.rounds(),
                endless,
                report.attempts()));
    assertThat(html).contains("<code>q-25</code>").doesNotContain("<code>q-26</code>");
    assertThat(read).hasValueLessThanOrEqualTo(RunReport.MOST_QUESTIONS + 1);
  }

  @Test
  void longTexts_areCutAndSaySo() {
    String html = html("y".repeat(100_000), PAGE);
    assertThat(html).contains(" more characters)");
    assertThat(html.length()).isLessThan(9_000_000);
  }

  @Test
  void runWithoutFigures_isAReportToo() {
    RunReport nothing =
        new RunReport(
            "nothing",
            new LinkedHashMap<>(),
            new RunReport.Intake(0, 0, new LinkedHashMap<>()),
            List.of(),
            List.of(),
            List.of());
    assertThat(html(nothing))
        .contains("No round was measured.")
        .doesNotContain("<svg class=\"chart");
  }

  @Test
  void file_isReplacedWhole(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("report.html");
    Files.writeString(file, "old");
    HtmlReport.write(TestingReport.of("plain", PAGE), file);
    assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void output_isClosedByItsOwnerOnly() {
    Writer out =
        new StringWriter() {
          @Override
          public void close() {
            throw new AssertionError("closed");
          }
        };
    HtmlReport.write(TestingReport.of("plain", PAGE), out);
    assertThat(out.toString()).endsWith("</html>\n");
  }
}
