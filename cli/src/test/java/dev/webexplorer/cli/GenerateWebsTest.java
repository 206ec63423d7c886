package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.webexplorer.cli.TestingShell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateWebsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String[] FIRST = {
    "Ilse", "Matis", "Oda", "Piet", "Rika", "Soren", "Thea", "Ulric", "Vera", "Wim", "Yrsa", "Zeno"
  };
  private static final String[] LAST = {
    "Varden", "Brandal", "Lund", "Quarles", "Sundby", "Tavish", "Ulvik", "Dahlgren"
  };
  private static final String[] ORIGINS = {"Danish", "Norwegian", "Swedish", "Dutch"};
  private static final String[] TOWNS = {"Arvenholt", "Besselmar", "Corvinth", "Dunmarrow"};
  private static final String[] NOUNS = {"Harbour", "Ferry", "Orchard", "Granary", "Meadow"};
  private static final String[] WORDS = {"Salt", "Winter", "Glass", "Silent", "Paper", "Copper"};

  @TempDir private Path directory;

  /** Passages of two or three sentences about film makers and their films, without a link. */
  private static List<String> passages() throws IOException {
    List<String> lines = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < FIRST.length; i++) {
      String name = FIRST[i] + " " + LAST[i % LAST.length];
      int born = 1890 + random.nextInt(60);
      int films = 12 + random.nextInt(80);
      lines.add(
          page(
              name,
              "%s( %d May %d – %d June %d) was a %s film director and screenwriter, whose career spanned %d years. %s directed %d films between %d and %d."
                  .formatted(
                      name,
                      1 + random.nextInt(28),
                      born,
                      1 + random.nextInt(28),
                      born + 70,
                      ORIGINS[i % ORIGINS.length],
                      20 + i,
                      LAST[i % LAST.length],
                      films,
                      born + 25,
                      born + 48)));
      for (int j = 0; j < 2; j++) {
        String title =
            "The "
                + WORDS[(i + j) % WORDS.length]
                + " "
                + NOUNS[(i * 2 + j) % NOUNS.length]
                + " "
                + FIRST[i].charAt(0);
        lines.add(
            page(
                title,
                "%s is a %d %s film directed by %s and starring %s %s. It was shot in %s and was seen by %d,000 people."
                    .formatted(
                        title,
                        born + 30 + j,
                        ORIGINS[(i + j) % ORIGINS.length],
                        name,
                        FIRST[(i + 5) % FIRST.length],
                        "Rehn",
                        TOWNS[(i + j) % TOWNS.length],
                        100 + random.nextInt(300))));
      }
    }
    return lines;
  }

  private static String page(String title, String text) throws IOException {
    return JSON.writeValueAsString(JSON.createObjectNode().put("title", title).put("text", text));
  }

  private Path build(Path from) {
    Path web = directory.resolve("web");
    Result built =
        new TestingShell(directory)
            .run("web", "build", "--from", from.toString(), "--out", web.toString());
    assertThat(built.code()).as(built.err()).isZero();
    return web;
  }

  private Result generate(Path web, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "generate",
                "--web",
                "local:" + web,
                "--out",
                directory.resolve("run").toString(),
                "--random-seed",
                "3",
                "--json"));
    args.addAll(List.of(more));
    return new TestingShell(directory).run(args.toArray(String[]::new));
  }

  @Test
  void passagesWithoutLinks_giveQuestionsWhoseQuotesAreFoundAgain() throws IOException {
    Path web = build(Files.write(directory.resolve("films.jsonl"), passages()));
    Result made = generate(web, "--count", "4");
    JsonNode figures = JSON.readTree(made.out());

    assertThat(made.code()).as(made.err()).isIn(0, 3);
    assertThat(made.err().lines().filter(line -> line.contains("of 36 pages can be answers")))
        .hasSize(1);
    assertThat(figures.path("pages").asInt()).isEqualTo(36);
    assertThat(figures.path("answerable").asInt()).isBetween(30, 36);
    assertThat(figures.path("accepted").asInt()).as(made.err()).isPositive();

    Result checked =
        new TestingShell(directory)
            .run("check", directory.resolve("run").toString(), "--web", "local:" + web);
    assertThat(checked.code()).as(checked.err()).isZero();
  }

  @Test
  void webOfWhichNoPageCanBeAnAnswer_isRefusedAtOnce() throws IOException {
    Path web =
        build(
            Files.write(
                directory.resolve("notes.jsonl"),
                List.of(page("Monday", "Nobody came."), page("Tuesday", "It rained on us."))));
    Result refused = generate(web, "--count", "1");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("0 of 2 pages of web can be answers");
  }

  @Test
  void documentation_tellsEarlyHowManyPagesCanBeAnswers() throws IOException {
    Path pages = Files.createDirectories(directory.resolve("docs"));
    for (String name : List.of("push", "take", "close")) {
      Files.writeString(
          pages.resolve(name + ".html"),
          """
          <html><head><title>mq::%1$s</title></head><body><main><h1>mq::%1$s</h1>
          <pre>void %1$s(queue* q);</pre>
          <p>Changes the queue under its lock. See <a href="push.html">push</a> for the order.</p>
          </main></body></html>
          """
              .formatted(name));
    }
    Result made = generate(build(pages), "--count", "1");

    assertThat(made.code()).isEqualTo(3);
    assertThat(made.err()).contains("3 of 3 pages can be answers");
  }
}
