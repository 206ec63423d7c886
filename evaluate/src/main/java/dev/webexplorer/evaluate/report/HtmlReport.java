package dev.webexplorer.evaluate.report;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Writes a run's report as one HTML file: style and plots inside, no script, nothing fetched. Its
 * content security policy allows its own style sheet, by digest, and nothing else.
 */
public final class HtmlReport {
  private static final String STYLE = resource("report.css");
  private static final Template RUN = template("report.mustache");
  private static final Template EVALUATION = template("evaluation.mustache");

  private HtmlReport() {}

  private static Template template(String name) {
    return Mustache.compiler()
        .withEscaper(text -> Escapers.HTML.escape(Visible.of(text)))
        .withLoader(part -> new StringReader(resource(part)))
        .emptyStringIsFalse(true)
        .strictSections(true)
        .compile(resource(name));
  }

  /** Writes the report; an older one is replaced only when the new one is whole. */
  public static void write(RunReport report, Path file) throws IOException {
    replace(file, out -> write(report, out));
  }

  /** Writes the report; an older one is replaced only when the new one is whole. */
  public static void write(EvaluationReport report, Path file) throws IOException {
    replace(file, out -> write(report, out));
  }

  private static void replace(Path file, Consumer<Writer> content) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
    try (Writer out = Files.newBufferedWriter(unfinished)) {
      content.accept(out);
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Writes the report and leaves {@code out} open. */
  public static void write(RunReport report, Writer out) {
    RUN.execute(ReportView.of(report, policy()), out);
  }

  /** Writes the report and leaves {@code out} open. */
  public static void write(EvaluationReport report, Writer out) {
    EVALUATION.execute(EvaluationView.of(report, policy()), out);
  }

  private static String policy() {
    return "default-src 'none'; style-src 'sha256-"
        + digest(STYLE)
        + "'; base-uri 'none'; form-action 'none'";
  }

  private static String digest(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream file = HtmlReport.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
