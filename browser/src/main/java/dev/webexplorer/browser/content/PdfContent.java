package dev.webexplorer.browser.content;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.fetch.Fetched;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * PDF, read page by page within bounds of time, memory and text. Each page stands under a heading
 * with its number, so that what is quoted can be found again.
 */
final class PdfContent {
  private static final long MOST_MEMORY = 256L << 20;

  private PdfContent() {}

  static Page read(Fetched.Document document) {
    try (PDDocument pdf =
        Loader.loadPDF(
            document.body().array(),
            "",
            null,
            null,
            MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
      return page(pdf, document);
    } catch (InvalidPasswordException e) {
      return failed(document, Status.BLOCKED, "the PDF needs a password");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // whatever a broken file makes of the parser
      return failed(document, Status.FAILED, "the PDF is broken: " + firstLine(e));
    }
  }

  private static Page page(PDDocument pdf, Fetched.Document document) throws IOException {
    PdfText reader = new PdfText();
    List<String> text = new ArrayList<>();
    List<String> markdown = new ArrayList<>();
    int pages = pdf.getNumberOfPages();
    boolean any = false;
    for (int number = 1; number <= pages && !reader.spent(); number++) {
      String words = reader.page(pdf, number);
      any |= !words.isEmpty();
      text.add(("Page " + number + "\n\n" + words).strip());
      markdown.add(("## Page " + number + "\n\n" + words).strip());
    }
    if (!any) {
      String detail = "a scanned PDF: " + pages + " pages, no text";
      return failed(document, Status.SCANNED, detail);
    }
    Page page =
        TextContent.page(
            title(pdf, document),
            String.join("\n\n", text),
            String.join("\n\n", markdown),
            List.of(),
            document);
    String detail = "only " + text.size() + " of " + pages + " pages were read";
    return text.size() == pages ? page : ContentReader.told(page, detail);
  }

  private static String title(PDDocument pdf, Fetched.Document document) {
    PDDocumentInformation information = pdf.getDocumentInformation();
    String stated = information.getTitle();
    return stated == null || stated.isBlank() ? TextContent.fileName(document) : stated.strip();
  }

  private static Page failed(Fetched.Document document, Status status, String detail) {
    return Page.failed(document.target().uri(), new Outcome(status, detail), document.at());
  }

  private static String firstLine(Throwable cause) {
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("unreadable");
  }
}
