package dev.webexplorer.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountsTest {
  @Test
  void text_namesEachInOrder() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("leak", 3L);
    counts.put("duplicate", 1L);

    assertThat(Counts.text(counts)).isEqualTo("leak 3, duplicate 1");
  }

  @Test
  void text_ofNothing_isNone() {
    assertThat(Counts.text(Map.<String, Long>of())).isEqualTo("none");
  }
}
