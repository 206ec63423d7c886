package dev.webexplorer.browser.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {
  private static Extraction head(String head) {
    return Extracted.page("<html><head>" + head + "</head><body><p>Words.");
  }

  private static Metadata metadata(String head) {
    return head(head).metadata();
  }

  private static String linked(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  @Test
  void nothingSaid_isEmpty() {
    assertThat(metadata("")).isEqualTo(Metadata.NONE);
    assertThat(head("").title()).isEmpty();
  }

  @Test
  void linkedData_isBelieved() {
    Metadata read =
        metadata(
            linked(
                    """
                    {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"No"},
                    {"@type":"NewsArticle","headline":"A bridge","datePublished":"1890-05-04",
                    "author":[{"@type":"Person","name":"Ada Quill"},{"name":"Ben Moor"}],
                    "publisher":{"@type":"Organization","name":"Vell Times"},"inLanguage":"en"}]}
                    """)
                + "<meta name=author content='Somebody Else'>");
    assertThat(read)
        .isEqualTo(new Metadata("Ada Quill, Ben Moor", "1890-05-04", "Vell Times", "en", ""));
  }

  @Test
  void openGraphAndMetas_areRead() {
    Metadata read =
        metadata(
            """
            <meta property="og:site_name" content="Vell Times"><meta property="og:locale" content="de_AT">
            <meta property="article:published_time" content="1890-05-04T10:00:00+01:00">
            <meta name="Author" content=" Ada
            Quill "><meta name="description" content="How it opened">
            """);
    assertThat(read)
        .isEqualTo(
            new Metadata(
                "Ada Quill", "1890-05-04T10:00:00+01:00", "Vell Times", "de-AT", "How it opened"));
  }

  @Test
  void dublinCore_isRead() {
    Metadata read =
        metadata(
            "<meta name=DC.creator content='Ada Quill'><meta name=DC.date content=1890-05-04>"
                + "<meta name=DC.description content=Opened>");
    assertThat(read.author()).isEqualTo("Ada Quill");
    assertThat(read.date()).isEqualTo("1890-05-04");
    assertThat(read.description()).isEqualTo("Opened");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p class=byline>By Ada Quill</p>",
        "<a rel=author href=/ada>Ada Quill</a>",
        "<span itemprop=author><b itemprop=name>Ada Quill</b></span>",
        "<div class=author>by Ada Quill</div>",
      })
  void author_isFoundOnThePage(String html) {
    assertThat(Extracted.body(html + Extracted.PROSE).metadata().author()).isEqualTo("Ada Quill");
  }

  @Test
  void authorThatIsAnAddress_isNone() {
    assertThat(
            metadata("<meta name=article:author content='https://facebook.example/ada'>").author())
        .isEmpty();
  }

  @Test
  void date_isFoundOnThePage() {
    assertThat(
            Extracted.body(
                    "<article><time datetime=1890-05-04>May</time>"
                        + Extracted.PROSE
                        + "</article>")
                .metadata()
                .date())
        .isEqualTo("1890-05-04");
  }

  @Test
  void language_isTheDocuments() {
    assertThat(Extracted.page("<html lang=pt-BR><body><p>Olá").metadata().language())
        .isEqualTo("pt-BR");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "A bridge opens | Vell Times; A bridge opens | Vell Times; A bridge opens",
        "The old stone bridge opens - Vell Times; ''; The old stone bridge opens",
        "A bridge opens; Another heading; A bridge opens",
        "One - two; ''; One - two",
        "''; A bridge opens; ''",
      })
  void title_isThePagesOwn(String bar, String heading, String title) {
    String own = heading.contains("|") ? heading.substring(0, heading.indexOf('|') - 1) : heading;
    String h1 = own.isEmpty() ? "" : "<h1>" + own + "</h1>";
    assertThat(Extracted.page(bar, h1 + Extracted.PROSE).title()).isEqualTo(title);
  }

  @Test
  void titleOfOpenGraph_goesBeforeTheBars() {
    assertThat(head("<title>Home</title><meta property=og:title content='A bridge'>").title())
        .isEqualTo("A bridge");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "null",
        "\"x\"",
        "{\"@type\":[]}",
        "{\"@type\":\"Article\",\"author\":{}}"
      })
  void brokenLinkedData_saysNothing(String json) {
    assertThat(metadata(linked(json))).isEqualTo(Metadata.NONE);
  }

  @Test
  void hugeOrDeepLinkedData_isBounded() {
    assertThat(metadata(linked("[".repeat(100_000)))).isEqualTo(Metadata.NONE);
    assertThat(
            metadata(
                linked("{\"@type\":\"Article\",\"author\":\"" + "x".repeat(1_100_000) + "\"}")))
        .isEqualTo(Metadata.NONE);
  }

  @Test
  void charactersThatTakeNoRoom_areDropped() {
    assertThat(metadata("<meta name=author content='Ada\u200b Quill\u202e'>").author())
        .isEqualTo("Ada Quill");
  }
}
