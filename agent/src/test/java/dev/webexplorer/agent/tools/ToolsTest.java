package dev.webexplorer.agent.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.agent.Observation;
import dev.webexplorer.agent.PageReader;
import dev.webexplorer.agent.Reading;
import dev.webexplorer.agent.TestingWeb;
import dev.webexplorer.agent.Tool;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Usage;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolsTest {
  private static final PageReader READER =
      (page, goal) ->
          new Reading(page.title() + " on " + goal, new Usage(3, 0, 1, 0), OptionalDouble.of(0.5));
  private static final TestingWeb WEB =
      new TestingWeb(
          List.of(
              TestingWeb.page("Red Fox", "The red fox lives in a den.\nIt eats mice."),
              TestingWeb.page("Den (place)", "A den is a home."),
              TestingWeb.page("Mouse", "A mouse is small.")));

  private static Observation call(Tool tool, String arguments) {
    return tool.call(new ToolCall("1", tool.spec().name(), arguments));
  }

  @Test
  void search_listsEachQueryApartAndCanBeReadBack() {
    Observation found = call(new SearchTool(WEB), "{\"queries\":[\"den\",\"unicorn\",\"mouse\"]}");

    assertThat(found.malformed()).isFalse();
    assertThat(found.text()).contains("Results for: unicorn\nNone.");
    assertThat(Listing.parse(found.text()))
        .containsExactly(
            new Listing.Hit(
                0,
                1,
                "Red Fox",
                "https://testing.invalid/Red_Fox",
                "The red fox lives in a den. It eats mice."),
            new Listing.Hit(
                0, 2, "Den (place)", "https://testing.invalid/Den_(place)", "A den is a home."),
            new Listing.Hit(2, 1, "Mouse", "https://testing.invalid/Mouse", "A mouse is small."));
  }

  @Test
  void search_saysWhatTheWebDidWrongOnOneLine() {
    assertThat(call(new SearchTool(WEB), "{\"queries\":\"outage\"}").text())
        .isEqualTo("Results for: outage\nNone (the engine is down).");
  }

  @Test
  void search_saysWhichQueriesItLeftOut() {
    String queries =
        IntStream.range(0, 12).mapToObj(i -> "\"q" + i + "\"").collect(Collectors.joining(","));

    assertThat(call(new SearchTool(WEB), "{\"queries\":[" + queries + "]}").text())
        .contains("Results for: q9")
        .doesNotContain("Results for: q10")
        .endsWith("Only the first 10 queries were searched.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          search | {"queries":["a"    | are not valid JSON
          search | ["a"]              | must be a JSON object, not: ["a"]
          search | {"query":"a"}      | needs "queries", a list of strings; got nothing
          search | {"queries":[1,""]} | needs "queries", a list of strings; got [1,""]
          browse | {"url":"https://a.invalid/"} | needs "query", a string that is not blank; got nothing
          browse | {"url":" ","query":"x"} | needs "url", a string that is not blank
          browse | {"url":"Red Fox","query":"x"} | needs an absolute URL
          browse | {"url":"/wiki/Fox","query":"x"} | needs an absolute URL, with https:// before it: /wiki/Fox
          """)
  void badArguments_areMalformedAndSayWhy(String name, String arguments, String reason) {
    Tool tool = name.equals("search") ? new SearchTool(WEB) : new BrowseTool(WEB, READER);

    Observation observation = call(tool, arguments);

    assertThat(observation.malformed()).isTrue();
    assertThat(observation.text()).contains(reason).doesNotContain("\n");
  }

  @Test
  void browse_readsThePageForTheGoal() {
    Observation read =
        call(
            new BrowseTool(WEB, READER),
            "{\"url\":\"https://testing.invalid/Mouse\",\"query\":\"size\"}");

    assertThat(read)
        .isEqualTo(
            new Observation("Mouse on size", false, new Usage(3, 0, 1, 0), OptionalDouble.of(0.5)));
  }

  @Test
  void browse_aMissingPageIsNoMalformedCall() {
    Observation read =
        call(
            new BrowseTool(WEB, READER),
            "{\"url\":\"https://testing.invalid/Yeti\",\"query\":\"size\"}");

    assertThat(read.malformed()).isFalse();
    assertThat(read.text())
        .isEqualTo(
            "The page https://testing.invalid/Yeti could not be read: not found."
                + " no such page");
  }

  @Property
  void listing_neverFailsOnAnyText(@ForAll String text) {
    assertThat(Listing.parse(text)).allMatch(hit -> hit.rank() >= 0);
    assertThat(Listing.line(text)).doesNotContain("\n");
  }

  @Property
  void arguments_neverFailOnAnyText(@ForAll String text) {
    assertThat(call(new BrowseTool(WEB, READER), text).malformed()).isTrue();
  }
}
