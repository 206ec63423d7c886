package dev.webexplorer.browser.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.browser.local.BuildReport;
import dev.webexplorer.browser.local.LocalWebBuilder;
import dev.webexplorer.browser.local.PageSource;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.JsonLinesReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldFilesTest {
  @TempDir private Path out;

  @Test
  void write_twice_sameBytes() throws IOException {
    WorldFiles.write(5, 150, out.resolve("a"), done -> {});
    WorldFiles.write(5, 150, out.resolve("b"), done -> {});
    for (String file : new String[] {WorldFiles.PAGES, WorldFiles.FACTS, "README.md"}) {
      assertThat(out.resolve("a").resolve(file))
          .hasSameBinaryContentAs(out.resolve("b").resolve(file));
    }
  }

  @Test
  void write_facts_canBeReadBack() {
    AtomicInteger last = new AtomicInteger();
    WorldFiles.Written written = WorldFiles.write(5, 150, out, last::set);
    assertThat(last).hasValue(150);
    long facts = 0;
    try (JsonLinesReader<WorldFact> lines =
        JsonLinesReader.open(out.resolve(WorldFiles.FACTS), WorldFact.class)) {
      while (lines.hasNext()) {
        WorldFact fact = lines.next();
        assertThat(fact.subject()).isNotEmpty();
        assertThat(fact.quote()).isNotEmpty();
        facts++;
      }
    }
    assertThat(facts).isEqualTo(written.facts()).isGreaterThan(1000);
  }

  @Test
  void write_pages_makeALocalWeb() {
    WorldFiles.write(5, 150, out.resolve("world"), done -> {});
    BuildReport report =
        LocalWebBuilder.named("copy")
            .build(
                PageSource.of(out.resolve("world").resolve(WorldFiles.PAGES)), out.resolve("web"));
    assertThat(report.web().pages()).isEqualTo(150);
    assertThat(report.missingLinks()).isZero();
    assertThat(report.web().links()).isGreaterThan(1000);
  }

  @Test
  void write_folderIsAFile_saysSo() throws IOException {
    Path file = Files.writeString(out.resolve("file"), "");
    assertThatThrownBy(() -> WorldFiles.write(5, 150, file, done -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void write_bySecondWhileTheFirstWrites_isRefused() {
    WorldFiles.write(
        5,
        150,
        out,
        done -> {
          if (done == 75) {
            assertThatThrownBy(() -> WorldFiles.write(6, 160, out, other -> {}))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(out + ": in use by ");
          }
        });
    assertThat(out.resolve("README.md")).content().contains("150 pages");
  }
}
