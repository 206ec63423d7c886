package dev.webexplorer.datagen.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.QaPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void standardExemplars_stateTheirCluesAndHideTheirAnswers(String language) {
    Prompts prompts = Prompts.standard(language);

    assertThat(prompts.version()).isEqualTo("v1");
    assertThat(prompts.exemplars()).hasSizeGreaterThanOrEqualTo(3);
    for (QaPair pair : prompts.exemplars()) {
      assertThat(pair.clues())
          .hasSizeGreaterThanOrEqualTo(3)
          .allSatisfy(clue -> assertThat(pair.question()).contains(clue.text()));
      assertThat(AnswerNames.of(pair.answer(), pair.aliases()).in(pair.question())).isFalse();
    }
    assertThat(prompts.explorer()).contains("\"question\"", "\"quote\"", "<answer>");
    assertThat(prompts.evolver()).contains("\"operation\"", "\"before\"", "<answer>");
  }

  @Test
  void otherLanguage_isRefusedWithWhatThereIs() {
    assertThatThrownBy(() -> Prompts.standard("fr"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("en and zh");
  }

  @Test
  void filesOfAFolder_replaceTheStandardOnesAndChangeTheDigest() throws IOException {
    Prompts standard = Prompts.standard("en");
    Files.writeString(folder.resolve("evolver.md"), "Change it.");
    Prompts own = standard.replacedFrom(folder);

    assertThat(own.evolver()).isEqualTo("Change it.");
    assertThat(own.explorer()).isEqualTo(standard.explorer());
    assertThat(own.version()).isEqualTo("own");
    assertThat(own.digest()).isNotEqualTo(standard.digest());
    assertThat(standard.digest()).isEqualTo(Prompts.standard("en").digest());
  }

  @Test
  void folderWithoutAny_isRefused() {
    assertThatThrownBy(() -> Prompts.standard("en").replacedFrom(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("explorer.md");
  }

  @Test
  void exemplarsAreSampledFromAFile_theSameForTheSameSeed() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      lines.append("{\"question\":\"Q").append(i).append("?\",\"answer\":\"a\"}\n");
    }
    Path file = Files.writeString(folder.resolve("qa.jsonl"), lines);
    Prompts standard = Prompts.standard("en");

    assertThat(standard.sampling(file, 1).exemplars())
        .hasSize(4)
        .isEqualTo(standard.sampling(file, 1).exemplars())
        .isNotEqualTo(standard.sampling(file, 2).exemplars());
  }
}
