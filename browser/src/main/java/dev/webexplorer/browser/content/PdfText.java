package dev.webexplorer.browser.content;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The words of one page after another, in the order of the page's own stream: sorting by position
 * would run columns together. Every operator looks at the clock, so no page can take for ever.
 */
final class PdfText extends PDFTextStripper {
  private static final Duration MOST_TIME = Duration.ofSeconds(30);
  private static final int MOST_CHARACTERS = 16_000_000;

  private final long deadline = System.nanoTime() + MOST_TIME.toNanos();
  private long characters;

  PdfText() {
    setParagraphEnd("\n");
    setLineSeparator("\n");
  }

  /** Whether time or room has run out. */
  boolean spent() {
    return characters > MOST_CHARACTERS || System.nanoTime() > deadline;
  }

  /** Returns a page's text, empty if it has none. */
  String page(PDDocument pdf, int number) throws IOException {
    setStartPage(number);
    setEndPage(number);
    String text = getText(pdf).strip().replaceAll("\n{3,}", "\n\n");
    characters += text.length();
    return text;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (System.nanoTime() > deadline) {
      throw new IOException("reading took over " + MOST_TIME.toSeconds() + " s");
    }
    super.processOperator(operator, operands);
  }
}
