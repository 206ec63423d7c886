package dev.webexplorer.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.webexplorer.agent.Context;
import dev.webexplorer.agent.Left;
import dev.webexplorer.agent.Question;
import dev.webexplorer.agent.ToolSpec;
import dev.webexplorer.datasets.Message;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
  private static final String BAD = "dev.webexplorer.cli.architecture.bad";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("dev.webexplorer");
  private static final JavaClasses BAD_HOUSE = new ClassFileImporter().importPackages(BAD);

  static Set<String> rules() {
    return new HouseRules("dev.webexplorer").all().keySet();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theHouseKeepsTheRule(String rule) {
    new HouseRules("dev.webexplorer").rule(rule).check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aHouseThatBreaksTheRuleIsSeen(String rule) {
    assertThat(new HouseRules(BAD).rule(rule).evaluate(BAD_HOUSE).hasViolation()).isTrue();
  }

  @Test
  void allModulesAreLookedAt() {
    assertThat(
            HOUSE.stream()
                .map(type -> type.getPackageName().replaceAll("(\\w+\\.\\w+\\.\\w+).*", "$1")))
        .contains(
            "dev.webexplorer.datasets",
            "dev.webexplorer.browser",
            "dev.webexplorer.agent",
            "dev.webexplorer.evaluate",
            "dev.webexplorer.datagen",
            "dev.webexplorer.cli");
  }

  @Test
  void whatReachesAPolicyIsTheQuestionsTextAndWhatItHasSeen() {
    assertThat(components(Question.class)).containsExactly("String text");
    assertThat(components(Context.class))
        .containsExactlyInAnyOrder(
            "List<Message> messages",
            "List<ToolSpec> tools",
            "List<ToolSpec> known",
            "Left left",
            "int attempt",
            "long randomSeed");
    assertThat(components(Left.class))
        .containsExactlyInAnyOrder("int turns", "int tokens", "Duration time");
    assertThat(components(ToolSpec.class))
        .containsExactlyInAnyOrder("String name", "String description", "JsonNode parameters");
    assertThat(Message.class.getPermittedSubclasses()).hasSize(4);
  }

  private static Iterable<String> components(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(component -> simple(component) + " " + component.getName())
        .toList();
  }

  private static String simple(RecordComponent component) {
    return component.getGenericType().getTypeName().replaceAll("[a-z0-9]+\\.", "");
  }
}
