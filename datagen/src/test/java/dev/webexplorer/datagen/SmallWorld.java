package dev.webexplorer.datagen;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.browser.local.LocalWeb;
import dev.webexplorer.browser.local.LocalWebBuilder;
import dev.webexplorer.browser.local.PageSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A web of towns, rivers, people and bridges, every fact of which stands on some other page too.
 */
public final class SmallWorld {
  private static final String[] TOWNS = {
    "Arvenholt", "Besselmar", "Corvinth", "Dunmarrow", "Elsweir", "Farnholm", "Gretvik", "Hollenau"
  };
  private static final String[] RIVERS = {"Ithel", "Jarrow", "Kestrin", "Lunde"};
  private static final String[] PEOPLE = {
    "Mira Tolland",
    "Nils Orvane",
    "Oda Pellerin",
    "Piet Quarles",
    "Rika Sundby",
    "Soren Tavish",
    "Thea Ulvik",
    "Ulric Vanden"
  };
  private static final String[] CRAFTS = {
    "cartographer", "composer", "botanist", "sculptor", "novelist", "astronomer", "engraver", "poet"
  };

  private SmallWorld() {}

  /** Builds it in a folder. */
  public static LocalWeb build(Path folder) {
    try {
      Path pages = folder.resolve("pages.jsonl");
      Files.write(pages, lines());
      LocalWebBuilder.named("small").build(PageSource.of(pages), folder.resolve("web"));
      return LocalWeb.open(folder.resolve("web"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> lines() {
    List<String> lines = new ArrayList<>();
    Random random = new Random(3);
    for (int i = 0; i < TOWNS.length; i++) {
      String river = RIVERS[i % RIVERS.length];
      lines.add(
          page(
              TOWNS[i],
              "%s is a town on the %s. It is known for its glass market and for quiet squares. Many travellers rest there in winter."
                  .formatted(TOWNS[i], river),
              river));
    }
    for (int i = 0; i < RIVERS.length; i++) {
      lines.add(
          page(
              RIVERS[i],
              "The %s is a river in the northern hills. The %s floods the meadows below %s every spring. Barges carried salt down to the mills of %s until the railway came."
                  .formatted(RIVERS[i], RIVERS[i], TOWNS[i], TOWNS[i + 4]),
              TOWNS[i],
              TOWNS[i + 4]));
    }
    for (int i = 0; i < PEOPLE.length; i++) {
      int born = 1700 + random.nextInt(200);
      String home = TOWNS[i];
      String other = TOWNS[(i + 3) % TOWNS.length];
      String third = TOWNS[(i + 5) % TOWNS.length];
      lines.add(
          page(
              PEOPLE[i],
              ("%s was a %s from the northern hills. %s was born in a narrow house near the harbour of %s in %d. "
                      + "In %d, %s opened a small workshop beside the old granary of %s. "
                      + "Wealthy merchants of %s paid for three large commissions by %s in %d.")
                  .formatted(
                      PEOPLE[i], CRAFTS[i], PEOPLE[i], home, born, born + 24, PEOPLE[i], other,
                      third, PEOPLE[i], born + 31),
              home,
              other,
              third));
    }
    return lines;
  }

  private static String page(String title, String text, String... links) {
    ObjectNode page = new ObjectMapper().createObjectNode().put("title", title).put("text", text);
    for (String link : links) {
      page.withArray("links").add(link);
    }
    return page.toString();
  }
}
