package dev.webexplorer.datasets.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Trajectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(AnyRecords.class)
@Domain(DomainContext.Global.class)
class GarbageTest {

  private static void readsOrComplains(Path file, Class<?> type) {
    try (JsonLinesReader<?> reader = JsonLinesReader.open(file, type)) {
      while (reader.hasNext()) {
        assertThat(reader.next()).isInstanceOf(type);
      }
    } catch (InputException e) {
      assertThat(e.getMessage())
          .contains(file.toString())
          .doesNotContain("\n")
          .hasSizeLessThan(600);
    } catch (RuntimeException e) {
      fail("not an InputException", e);
    }
  }

  @Property(tries = 300)
  void bytes_giveRecordsOrAnInputException(@ForAll byte[] bytes) throws IOException {
    for (String extension : List.of("", ".gz", ".zst")) {
      Path file = Files.createTempFile("garbage", ".jsonl" + extension);
      try {
        Files.write(file, bytes);
        readsOrComplains(file, QaPair.class);
      } finally {
        Files.delete(file);
      }
    }
  }

  @Property(tries = 300)
  void brokenRecord_givesRecordsOrAnInputException(
      @ForAll Trajectory trajectory, @ForAll @IntRange(max = 5000) int at, @ForAll byte change)
      throws IOException {
    byte[] line = Json.write(trajectory).getBytes(StandardCharsets.UTF_8);
    line[at % line.length] = change;
    Path file = Files.createTempFile("broken", ".jsonl");
    try {
      Files.write(file, line);
      readsOrComplains(file, Trajectory.class);
    } finally {
      Files.delete(file);
    }
  }
}
