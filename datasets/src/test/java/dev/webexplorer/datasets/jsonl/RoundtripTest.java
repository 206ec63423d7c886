package dev.webexplorer.datasets.jsonl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Trajectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

@Domain(AnyRecords.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class RoundtripTest {
  private static Path folder = Path.of("");

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("roundtrip");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    for (String name : List.of("qa.jsonl", "qa.jsonl.gz", "qa.jsonl.zst")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.delete(folder);
  }

  @Property
  void pair_comesBackAndGivesTheSameBytes(@ForAll QaPair pair) {
    String line = Json.write(pair);

    QaPair back = Json.read(line, QaPair.class);

    assertThat(back).isEqualTo(pair);
    assertThat(Json.write(back)).isEqualTo(line);
  }

  @Property
  void trajectory_comesBackAndGivesTheSameBytes(@ForAll Trajectory trajectory) {
    String line = Json.write(trajectory);

    Trajectory back = Json.read(line, Trajectory.class);

    assertThat(back).isEqualTo(trajectory);
    assertThat(Json.write(back)).isEqualTo(line);
    assertThat(line).doesNotContain("\n");
  }

  @Property(tries = 30)
  void files_comeBackHoweverCompressed(@ForAll List<QaPair> pairs) {
    for (String name : List.of("qa.jsonl", "qa.jsonl.gz", "qa.jsonl.zst")) {
      Path file = folder.resolve(name);
      try (JsonLinesWriter writer = JsonLinesWriter.replace(file)) {
        pairs.forEach(writer::write);
        writer.commit();
      }
      List<QaPair> back = new ArrayList<>();
      try (JsonLinesReader<QaPair> reader = JsonLinesReader.open(file, QaPair.class)) {
        reader.forEachRemaining(back::add);
      }
      assertThat(back).isEqualTo(pairs);
    }
  }
}
