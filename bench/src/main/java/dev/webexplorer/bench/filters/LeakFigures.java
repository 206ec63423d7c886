package dev.webexplorer.bench.filters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.webexplorer.datasets.overlap.KnownQuestions;
import dev.webexplorer.datasets.overlap.Sighting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Prints how many of the benchmarks' questions the leak guard finds when they are planted in
 * ordinary pages, copied and lightly paraphrased, and on how many ordinary pages it finds one that
 * is not there.
 */
public final class LeakFigures {
  private static final int SHOWN = 12;

  private final List<Asked> questions;
  private final KnownQuestions known;
  private final List<String> pages;
  private final Random random = new Random(7);

  private LeakFigures(List<Asked> questions, List<String> pages) {
    this.questions = questions;
    this.known = Asked.known(questions);
    this.pages = pages;
  }

  /** Takes the folder of data: {@code benchmarks/}, {@code wikispeedia.jsonl.gz}. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      System.err.println("usage: bench/leaks DATA    the folder that has benchmarks/ in it");
      System.exit(2);
    }
    Path data = Path.of(arguments[0]);
    LeakFigures figures = new LeakFigures(Asked.all(data), pages(data));
    figures.recall();
    figures.falseAlarms();
  }

  private static List<String> pages(Path data) throws IOException {
    List<String> pages = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve("wikispeedia.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode page = json.readTree(line);
        pages.add(page.path("title").asText() + "\n" + page.path("text").asText());
      }
    }
    return pages;
  }

  /** What was planted, found, and found with its answer. */
  private static final class Tally {
    int planted;
    int found;
    int answered;

    void add(boolean seen, boolean withAnswer) {
      planted++;
      found += seen ? 1 : 0;
      answered += withAnswer ? 1 : 0;
    }
  }

  private void recall() {
    Map<String, Tally> tallies = new TreeMap<>();
    Paraphrase paraphrase =
        new Paraphrase(questions.stream().map(Asked::question).toList(), random);
    for (Asked asked : questions) {
      String bare = asked.question();
      String row =
          "{\"id\": 7, \"question\": \"%s\", \"answer\": \"%s\"}"
              .formatted(bare, asked.answers().getFirst());
      String said = paraphrase.of(bare) + "\nAnswer: " + asked.answers().getFirst();
      plant("1 copy", asked, bare, tallies);
      plant("2 copy in a JSON row", asked, row, tallies);
      plant("3 paraphrase", asked, said, tallies);
      int words = asked.words();
      String length = words < 8 ? "a: under 8" : words < 14 ? "b: 8 to 13" : "c: 14 and more";
      plant("4 paraphrase, words " + length, asked, said, tallies);
    }
    System.out.printf(
        "%d questions planted in ordinary pages%n%-36s %8s %8s %8s %10s%n",
        questions.size(), "", "planted", "found", "recall", "with answer");
    tallies.forEach((what, tally) ->
        System.out.printf(
            Locale.ROOT,
            "%-36s %8d %8d %8.4f %10.4f%n",
            what.substring(2),
            tally.planted,
            tally.found,
            (double) tally.found / tally.planted,
            (double) tally.answered / tally.planted));
  }

  private void plant(String what, Asked asked, String text, Map<String, Tally> tallies) {
    String page = pages.get(random.nextInt(pages.size()));
    int at = page.indexOf("\n", random.nextInt(page.length()));
    int where = at < 0 ? page.length() : at;
    List<Sighting> found =
        known.find(page.substring(0, where) + "\n" + text + "\n" + page.substring(where));
    tallies
        .computeIfAbsent(what, _ -> new Tally())
        .add(
            found.stream().anyMatch(seen -> seen.name().equals(asked.name())),
            found.stream().anyMatch(seen -> seen.name().equals(asked.name()) && seen.answered()));
  }

  private String question(Sighting seen) {
    return questions.stream()
        .filter(asked -> asked.name().equals(seen.name()))
        .map(asked -> "%s %.2f: %s".formatted(seen.name(), seen.share(), asked.question()))
        .findFirst()
        .orElseThrow();
  }

  private void falseAlarms() {
    long start = System.nanoTime();
    int alarms = 0;
    List<String> shown = new ArrayList<>();
    for (String page : pages) {
      List<Sighting> found = known.find(page);
      alarms += found.isEmpty() ? 0 : 1;
      if (!found.isEmpty() && shown.size() < SHOWN) {
        shown.add(page.lines().findFirst().orElse("") + ": " + question(found.getFirst()));
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "ordinary pages: %d, with a false alarm for any of the questions: %d (%.2f %%), %.1f ms a"
            + " page%n",
        pages.size(),
        alarms,
        100.0 * alarms / pages.size(),
        1000 * seconds / pages.size());
    shown.forEach(System.out::println);
  }
}
