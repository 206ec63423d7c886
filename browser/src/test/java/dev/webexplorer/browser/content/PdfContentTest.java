package dev.webexplorer.browser.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

class PdfContentTest {
  @Test
  void read_pages_numbered() throws IOException {
    Page page = read(pdf("", "First page's words", "Second page's words"));
    assertThat(page.outcome()).isEqualTo(Outcome.OK);
    assertThat(page.title()).isEqualTo("On words");
    assertThat(page.text())
        .isEqualTo("Page 1\n\nFirst page's words\n\nPage 2\n\nSecond page's words");
    assertThat(page.markdown())
        .isEqualTo("## Page 1\n\nFirst page's words\n\n## Page 2\n\nSecond page's words");
  }

  @Test
  void read_noText_saysScanned() throws IOException {
    assertThat(read(pdf("", "", "")).outcome())
        .isEqualTo(new Outcome(Status.SCANNED, "a scanned PDF: 2 pages, no text"));
  }

  @Test
  void read_locked_saysSo() throws IOException {
    assertThat(read(pdf("secret", "words")).outcome())
        .isEqualTo(new Outcome(Status.BLOCKED, "the PDF needs a password"));
  }

  @Test
  void read_broken_anOutcome() throws IOException {
    byte[] whole = pdf("", "First page's words");
    assertThat(
            read("%PDF-1.7 and nothing more".getBytes(StandardCharsets.UTF_8)).outcome().status())
        .isEqualTo(Status.FAILED);
    Random random = new Random(1);
    for (int i = 0; i < 60; i++) {
      byte[] damaged =
          Arrays.copyOf(whole, i % 2 == 0 ? whole.length : random.nextInt(whole.length));
      for (int hit = 0; hit < 20 && damaged.length > 0; hit++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      assertThat(read(damaged).outcome().status())
          .isIn(Status.OK, Status.SCANNED, Status.FAILED, Status.BLOCKED);
    }
  }

  private static Page read(byte[] bytes) {
    return new ContentReader().read(TestingDocument.of("application/pdf", bytes)).page();
  }

  /** A page for each of the texts; an empty one has none. */
  static byte[] pdf(String password, String... pages) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      for (String words : pages) {
        PDPage page = new PDPage();
        pdf.addPage(page);
        if (!words.isEmpty()) {
          try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 12);
            content.newLineAtOffset(50, 700);
            content.showText(words);
            content.endText();
          }
        }
      }
      pdf.getDocumentInformation().setTitle("On words");
      if (!password.isEmpty()) {
        pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }
}
