package dev.webexplorer.browser.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Link;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that are no articles; what is marked {@code data-true} in them is their content. */
class NonArticlesTest {
  private static String html(String name) throws IOException {
    try (InputStream page = NonArticlesTest.class.getResourceAsStream(name + ".html")) {
      return new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Extraction read(String name) throws IOException {
    return Extracted.page(html(name));
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  /** Frames' words that must not be there, on any of the pages. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "documentation | Skip to; Guide; On this page; Imprint",
        "forum | Register; Similar threads; Aphids; Privacy",
        "product | Cart; Customers also bought; newsletter; Terms",
        "table | Lakes; About this atlas",
        "encyclopedia | Random article; Contents; edit; Privacy policy; Oakmere; Categories",
      })
  void frames_areLeftOut(String name, String words) throws IOException {
    assertThat(read(name).text()).doesNotContain(words.split("; ", -1));
  }

  @ParameterizedTest
  @CsvSource({"documentation", "forum", "product", "table", "encyclopedia"})
  void everyPartOfTheContent_isThere(String name) throws IOException {
    String html = html(name);
    String truth =
        Jsoup.parse(html).select("[data-true]").stream()
            .map(part -> part.text())
            .collect(Collectors.joining("\n"));
    String text = Extracted.page(html).text();
    for (String part : truth.split("\n", -1)) {
      assertThat(text.replaceAll("\\s+", " ")).contains(part);
    }
  }

  @Test
  void documentation_keepsCodeTableAndLinks() throws IOException {
    Extraction read = read("documentation");
    assertThat(read.title()).isEqualTo("Queue");
    assertThat(read.markdown())
        .contains(
            "```java\nQueue<String> queue = new Queue<>(8);\nnew Thread(() -> {\n    queue.put")
        .contains("```bash\nmkfifo pipe\necho hello > pipe &\ncat pipe\n```")
        .contains("| Method | Returns | Throws |\n|---|---|---|")
        .contains("the oldest element | InterruptedException |")
        .contains("- [Stack](https://example.org/docs/stack.html), which hands out");
    assertThat(count(read.markdown(), "```")).isEqualTo(4);
    assertThat(read.links())
        .extracting(Link::text)
        .startsWith("bounded", "what happens when it is full", "Stack", "The paper");
  }

  @Test
  void forum_keepsEveryPostInOrder() throws IOException {
    Extraction read = read("forum");
    assertThat(read.text())
        .containsSubsequence("My tulips", "That is all", "A little sugar", "The balcony did it");
    assertThat(read.markdown()).contains("> The flat is rather warm", "- one teaspoon of sugar");
  }

  @Test
  void product_keepsItsSpecification() throws IOException {
    Extraction read = read("product");
    assertThat(read.markdown())
        .contains("| Volume | 1.7 l |", "| Power | 2,200 W |", "| Guarantee | Three years |");
    assertThat(read.markdown()).contains("[manual](https://example.org/manual.pdf)");
  }

  @Test
  void table_hasItsSpansExpandedInEveryRow() throws IOException {
    String markdown = read("table").markdown();
    assertThat(markdown)
        .contains(
            "| River | Country | Length (km) | First bridge | First bridge |\n|---|---|---|---|---|")
        .contains("| River | Country | Length (km) | Town | Year |")
        .contains("| [Ister](https://example.org/river/ister) | Vell | 412 | Aldmoor | 1890 |")
        .contains("| Rivers of less than 150 km are left out |");
    assertThat(count(markdown, "\n\\|")).isEqualTo(12);
    assertThat(count(markdown, "example.org/river/")).isEqualTo(8);
  }

  @Test
  void encyclopedia_keepsInfoboxTableAndReferences() throws IOException {
    Extraction read = read("encyclopedia");
    assertThat(read.markdown())
        .contains("| Country | [Vell](https://example.org/wiki/Vell) |", "| Founded | 1421 |")
        .contains("| 1901–1912 | Ben Moor | Salt |")
        .contains("## History\n\nThe salt road")
        .contains("1. Harrow, T. (1931). *Towns on the Ister*.");
    assertThat(read.links())
        .extracting(link -> link.url().getPath())
        .startsWith("/wiki/Ald_Moor")
        .contains("/wiki/Ister", "/wiki/Bryne");
  }
}
