package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.webexplorer.cli.TestingShell.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebExtractCommandTest {
  private static final String ARTICLE =
      """
      <!doctype html><html lang="en-GB"><head><title>A bridge opens | Vell Times</title>
      <meta property="og:title" content="A bridge opens">
      <meta property="og:site_name" content="Vell Times">
      <meta name="author" content="Ada Quill">
      <meta property="article:published_time" content="1890-05-04T10:00:00Z"></head>
      <body><nav><a href="/">Home</a></nav><article><h1>A bridge opens</h1>
      <p>The <b>stone bridge</b> over the <a href="/ister">Ister</a> was opened on Sunday, and the
      whole town came to see it, among them two ministers and a band.</p>
      <h2>What it cost</h2><p>Nobody would say, but the treasurer looked unwell all afternoon.</p>
      </article></body></html>
      """;

  @TempDir private Path directory;

  private Result run(String... args) {
    return new TestingShell(directory).run(args);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content).toString();
  }

  private static JsonNode json(String line) throws IOException {
    return new ObjectMapper().readTree(line);
  }

  @Test
  void file_isWrittenAsMarkdown() throws IOException {
    Result result =
        run("web", "extract", file("bridge.html", ARTICLE), "--url", "https://vell.example/news/1");

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith("The **stone bridge** over the [Ister](https://vell.example/ister) was opened")
        .contains("\n\n## What it cost\n\nNobody would say")
        .doesNotContain("Home");
  }

  @Test
  void asText_hasNoMarks() throws IOException {
    Result result = run("web", "extract", file("bridge.html", ARTICLE), "--as", "text");

    assertThat(result.out()).startsWith("The stone bridge over the Ister was opened");
  }

  @Test
  void json_hasWhatThePageSaysOfItself() throws IOException {
    JsonNode page = json(run("web", "extract", file("bridge.html", ARTICLE), "--json").out());

    assertThat(page.get("title").asText()).isEqualTo("A bridge opens");
    assertThat(page.get("outcome").asText()).isEqualTo("ok");
    assertThat(page.get("author").asText()).isEqualTo("Ada Quill");
    assertThat(page.get("date").asText()).isEqualTo("1890-05-04T10:00:00Z");
    assertThat(page.get("site").asText()).isEqualTo("Vell Times");
    assertThat(page.get("language").asText()).isEqualTo("en-GB");
    assertThat(page.get("text").asText()).startsWith("The stone bridge");
    assertThat(page.at("/links/0/text").asText()).isEqualTo("Ister");
    assertThat(page.has("detail")).isFalse();
  }

  @Test
  void whatAPageDoesNotSay_isLeftOut() throws IOException {
    String plain = file("plain.html", "<p>One plain paragraph, and nothing else at all.");
    JsonNode page = json(run("web", "extract", plain, "--json").out());

    assertThat(page.has("author")).isFalse();
    assertThat(page.has("date")).isFalse();
    assertThat(page.has("language")).isFalse();
    assertThat(page.get("url").asText()).startsWith("file:").endsWith("/plain.html");
  }

  @Test
  void severalInputs_areOneLineEach_failuresAmongThem() throws IOException {
    String shell =
        file("shell.html", "<title>App</title><div id=root></div><script src=app.js></script>");
    Result result = run("web", "extract", file("bridge.html", ARTICLE), shell, "--json");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out().lines()).hasSize(2);
    JsonNode second = json(result.out().lines().toList().get(1));
    assertThat(second.get("outcome").asText()).isEqualTo("needs_scripts");
    assertThat(second.get("detail").asText()).contains("scripts fill this page");
    assertThat(result.err())
        .isEqualTo(
            "webexplorer: " + shell + ": needs scripts. " + second.get("detail").asText() + "\n");
  }

  @Test
  void address_isOpenedInTheWebThatIsNamed() throws IOException {
    String web = "local:" + TestingPages.web(directory);
    Result result = run("web", "extract", "https://towns.invalid/Bryne", "--web", web);

    assertThat(result.code()).isZero();
    assertThat(result.out()).startsWith("Bryne is a town");
  }

  @Test
  void privateAddress_isRefusedByTheLiveWeb() {
    Result result = run("web", "extract", "http://127.0.0.1:9/", "--json");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).contains("\"outcome\":\"refused\"");
  }

  @Test
  void otherDocuments_areReadAsThoseOfTheWeb() throws IOException {
    Path pdf = Files.write(directory.resolve("a.pdf"), "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
    Path notes = Files.writeString(directory.resolve("notes.md"), "# Lead\n\nA metal.\n");
    Result read = run("web", "extract", notes.toString(), pdf.toString());

    assertThat(read.out()).isEqualToIgnoringNewLines("# Lead\n\nA metal.");
    assertThat(read.code()).isEqualTo(3);
    assertThat(read.err().lines()).singleElement().asString().contains("failed. the PDF is broken");
  }

  @Test
  void whatIsNoDocument_isRefusedInOneLine() throws IOException {
    Path pdf = Files.write(directory.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
    Result wrong = run("web", "extract", pdf.toString());
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err().lines()).singleElement().asString().contains("a.png: no document");

    Result missing = run("web", "extract", directory.resolve("none.html").toString());
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err().lines()).singleElement().asString().contains("no such file");

    Result relative = run("web", "extract", pdf.toString(), "--url", "news/1");
    assertThat(relative.code()).isEqualTo(2);
    assertThat(relative.err()).contains("not an absolute address");
  }

  @Test
  void openedPage_isReadSectionBySection() throws IOException {
    String line = "This sentence is about as long as sentences in articles tend to be. ";
    String page =
        "{\"title\":\"Long\",\"text\":\"" + (line.repeat(40) + "\\n\\n").repeat(5) + "\"}";
    String web = directory.resolve("long").toString();
    run("web", "build", "--from", file("long.jsonl", page), "--out", web);
    String[] open = {"web", "open", "https://long.invalid/Long", "--web", "local:" + web};

    Result whole = run(open);
    Result second = run(open[0], open[1], open[2], open[3], open[4], "--section", "2");
    assertThat(whole.out()).contains(second.out().strip());
    assertThat(second.out().length()).isLessThan(whole.out().length() / 2);
    assertThat(second.err()).contains("section 2 of 3", "it goes on in section 3");

    Result none = run(open[0], open[1], open[2], open[3], open[4], "--section", "4");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("has sections 1 to 3");
  }
}
