package dev.webexplorer.evaluate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real browser makes of the report. */
@Tag("browser")
class HtmlReportBrowserTest {
  private static final String RAN = "document.documentElement.setAttribute('data-ran','1')";
  private static final String HOSTILE =
      "<script>"
          + RAN
          + "</script>\"'><img src=x onerror=\""
          + RAN
          + "\"></style></title></pre></textarea><svg onload=\""
          + RAN
          + "\"><iframe srcdoc=\"<script>parent."
          + RAN
          + "</script>\">";

  @TempDir private Path folder;
  private Chromium chromium = new Chromium(Path.of(""), Path.of(""));

  @BeforeEach
  void findChromium() throws IOException {
    Optional<Path> program = Chromium.find();
    assumeTrue(
        program.isPresent(), "no Chromium: install it (apt-get install chromium) or set CHROMIUM");
    chromium =
        new Chromium(program.orElseThrow(), Files.createDirectory(folder.resolve("profile")));
  }

  private Path page(String name, String html) throws IOException {
    return Files.writeString(folder.resolve(name), html);
  }

  private Path report(String text) throws IOException {
    Path file = folder.resolve("report.html");
    HtmlReport.write(TestingReport.of(text, URI.create("https://example.org/Bridge")), file);
    return file;
  }

  @Test
  void hostileText_runsNothing() throws Exception {
    // the same text, written out as it is, does run: the test can tell
    Path naive = page("naive.html", "<!DOCTYPE html><html><body>" + HOSTILE + "</body></html>");
    assertThat(chromium.dom(naive)).contains("data-ran=\"1\"");

    String dom = chromium.dom(report(HOSTILE));
    assertThat(dom).contains("Sample attempts").doesNotContain("data-ran=\"1\"");
    assertThat(dom).doesNotContain("<script", "<img", "<iframe");
  }

  @Test
  void policy_stopsWhatEscapingLetThrough() throws Exception {
    String html = Files.readString(report("plain")).replace("<main>", "<main>" + HOSTILE);
    String dom = chromium.dom(page("leaky.html", html));
    assertThat(dom).contains("<script>").doesNotContain("data-ran=\"1\"");
  }

  @Test
  void page_isStyledLightAndDark() throws Exception {
    Path report = report("plain");
    assertThat(corner(report, false)).isEqualTo(0xffffff);
    assertThat(corner(report, true)).isEqualTo(0x14171c);
  }

  private int corner(Path report, boolean dark) throws IOException, InterruptedException {
    Path png = folder.resolve("page.png");
    chromium.picture(report, png, 390, 844, dark);
    BufferedImage image = ImageIO.read(png.toFile());
    assertThat(image.getWidth()).isEqualTo(390);
    return image.getRGB(2, 2) & 0xffffff;
  }
}
