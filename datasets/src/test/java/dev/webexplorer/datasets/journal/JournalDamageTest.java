package dev.webexplorer.datasets.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeTry;

class JournalDamageTest {
  private static final int ENTRIES = 5;

  private static byte[] whole = new byte[0];

  private Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeContainer
  static void write() throws IOException {
    Path made = Files.createTempDirectory("journal");
    try (Journal journal = Journal.open(made, "run")) {
      for (int i = 0; i < ENTRIES; i++) {
        journal.done(Key.of("q", "turn " + i), "é".repeat(i));
      }
    }
    whole = Files.readAllBytes(made.resolve("000000.jsonl"));
    Files.delete(made.resolve("000000.jsonl"));
    Files.delete(made);
  }

  @BeforeTry
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory("journal");
    file = folder.resolve("000000.jsonl");
  }

  @AfterTry
  void deleteFolder() throws IOException {
    Files.delete(file);
    Files.delete(folder);
  }

  private int linesBefore(int at) {
    String before = new String(whole, 0, at, StandardCharsets.ISO_8859_1);
    return (int) before.chars().filter(c -> c == '\n').count();
  }

  private int found() {
    try (Journal journal = Journal.open(folder, "run")) {
      return journal.entries("q", 0).size();
    }
  }

  @Property(tries = 150)
  void cutAnywhere_keepsTheWholeEntriesAndTellsTheRest(@ForAll @IntRange(max = 2000) int at)
      throws IOException {
    int length = at % whole.length;
    Files.write(file, Arrays.copyOf(whole, length));
    int kept = linesBefore(length);

    try (Journal journal = Journal.open(folder, "run")) {
      assertThat(journal.entries("q", 0)).hasSize(kept);
      assertThat(journal.cutBytes()).isEqualTo(length - Files.size(file));
      journal.done(Key.of("q", "next"), "x");
    }
    assertThat(found()).isEqualTo(kept + 1);
  }

  @Property(tries = 150)
  void changedByte_isRefused(@ForAll @IntRange(max = 2000) int at, @ForAll byte change)
      throws IOException {
    int position = at % whole.length;
    byte[] damaged = whole.clone();
    damaged[position] ^= change == 0 ? 1 : change;
    Files.write(file, damaged);

    if (position == whole.length - 1) {
      // without its end the last entry is a torn one
      assertThat(found()).isEqualTo(ENTRIES - 1);
    } else {
      assertThatThrownBy(this::found)
          .isInstanceOf(InputException.class)
          .hasMessageContaining(file + " line ")
          .hasMessageContaining("checksum")
          .message()
          .doesNotContain("\n");
    }
  }

  @Example
  void tailTornInAnEarlierFile_isRefused() throws IOException {
    Files.write(file, Arrays.copyOf(whole, whole.length - 3));
    Path next = Files.createFile(folder.resolve("000001.jsonl"));
    try {
      assertThatThrownBy(this::found)
          .isInstanceOf(InputException.class)
          .hasMessageContaining(file + " line " + ENTRIES);
    } finally {
      Files.delete(next);
    }
  }
}
