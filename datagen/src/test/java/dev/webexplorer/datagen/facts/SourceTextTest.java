package dev.webexplorer.datagen.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Page;
import dev.webexplorer.datagen.facts.SourceText.Statement;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {
  private static List<Statement> read(String markdown, String text) {
    Page page =
        new Page(
            URI.create("https://small.invalid/a"),
            Outcome.OK,
            "A",
            text,
            markdown,
            List.of(),
            List.of(),
            Instant.EPOCH);
    return SourceText.of(page).statements();
  }

  private static Statement only(String markdown, String text) {
    List<Statement> statements = read(markdown, text);
    assertThat(statements).hasSize(1);
    return statements.getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "He made\" Winter Ferry\", a film. | He made \"Winter Ferry\", a film.",
        "It stars Lau Kar- wing and others. | It stars Lau Kar-wing and others.",
        "The pre- and post-war years were lean. | The pre- and post-war years were lean.",
        "The company ’s seat is Ostrel. | The company’s seat is Ostrel.",
        "Ilse Varden( 1921 – 1988) was a director. | Ilse Varden was a director.",
        "The isle ( or rock ) , long bare , is green. | The isle, long bare, is green."
      })
  void spacesAndMarks_standWhereAWriterPutsThem(String found, String mended) {
    Statement statement = only(found, found);

    assertThat(statement.text()).isEqualTo(mended);
    assertThat(statement.quote()).isEqualTo(found);
  }

  @Test
  void marksOfMarkdown_areNoPartOfTheQuote() {
    Statement statement =
        only("Checks if `x\\_y` is a *max heap* of many.", "Checks if x_y is a max heap of many.");

    assertThat(statement.quote()).isEqualTo("Checks if x_y is a max heap of many.");
    assertThat(statement.text()).isEqualTo(statement.quote());
  }

  @Test
  void marksThatTheTextHas_stayInTheQuote() {
    String raw = "Run the `build` script before the `test` script.";

    assertThat(only(raw, raw).quote()).isEqualTo(raw);
  }

  @Test
  void links_keepTheirWordsWhateverIsTakenOut() {
    Statement statement =
        only(
            "The [`take`](https://small.invalid/t) call (or [push](https://small.invalid/p)) waits"
                + " on [ the tail](https://small.invalid/l).",
            "");

    assertThat(statement.links())
        .extracting(link -> statement.text().substring(link.start(), link.end()))
        .containsExactly("take", "the tail");
  }

  @Test
  void fencedCode_saysNothing() {
    assertThat(
            read(
                "Before the code.\n\n```c\nint main();\n// It is a comment.\n```\n\nAfter it.", ""))
        .extracting(Statement::text)
        .containsExactly("Before the code.", "After it.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "| [take](https://small.invalid/t) | removes the oldest message |; take removes the oldest message.",
        "| [`take`](https://small.invalid/t) (since 1.2) | removes the oldest message (function) |; take removes the oldest message.",
        "- [take](https://small.invalid/t): removes the oldest message.; take removes the oldest message.",
        "* [stats](https://small.invalid/t) – a record of all counters; stats is a record of all counters."
      })
  void rowAboutAnotherPage_isASentence(String row, String sentence) {
    Statement statement = only(row, "");

    assertThat(statement.text()).isEqualTo(sentence);
    assertThat(statement.links().getFirst().start()).isZero();
    assertThat(statement.links().getFirst().url()).isEqualTo("https://small.invalid/t");
  }

  @ParameterizedTest
  @CsvSource({"| a | b |", "- [take](https://small.invalid/t)", "|---|---|", "- plain words here"})
  void otherRows_sayNothing(String row) {
    assertThat(read(row, "")).isEmpty();
  }

  @Property
  void anyText_isReadWithLinksInPlace(@ForAll String text) {
    for (Statement each : read(text + " [x](https://small.invalid/x) is here.", text)) {
      assertThat(each.links())
          .allMatch(l -> l.start() >= 0 && l.start() < l.end() && l.end() <= each.text().length());
    }
  }
}
