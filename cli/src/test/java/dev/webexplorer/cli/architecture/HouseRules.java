package dev.webexplorer.cli.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house below a root package.
 *
 * @param root {@code dev.webexplorer}, or the package of a house that breaks them
 */
record HouseRules(String root) {
  /** Data flows one way: each room knows only those before it. */
  private static final List<String> ROOMS =
      List.of("datasets", "browser", "agent", "evaluate", "datagen", "cli");

  private static final List<String> FROM_AGENT_ON = ROOMS.subList(2, ROOMS.size());

  /** Every library that main code uses, with the rooms that may know its types. */
  private static final Map<String, List<String>> LIBRARIES = libraries();

  private static Map<String, List<String>> libraries() {
    Map<String, List<String>> rooms = new LinkedHashMap<>();
    rooms.put("org.jspecify..", ROOMS);
    rooms.put("com.fasterxml.jackson..", ROOMS);
    rooms.put("com.github.benmanes.caffeine..", ROOMS);
    rooms.put("com.github.luben.zstd..", List.of("datasets", "browser"));
    rooms.put("org.apache.parquet..", List.of("datasets.parquet"));
    rooms.put("org.apache.hadoop..", List.of("datasets.parquet"));
    rooms.put("org.jsoup..", List.of("browser"));
    rooms.put("org.apache.lucene..", List.of("browser"));
    rooms.put("org.netpreserve.jwarc..", List.of("browser"));
    rooms.put("com.microsoft.playwright..", List.of("browser"));
    rooms.put("org.apache.pdfbox..", List.of("browser"));
    rooms.put("crawlercommons..", List.of("browser"));
    rooms.put("org.apache.commons.compress..", List.of("browser"));
    rooms.put("org.brotli..", List.of("browser"));
    rooms.put("org.mozilla.universalchardet..", List.of("browser"));
    rooms.put("dev.langchain4j..", FROM_AGENT_ON);
    rooms.put("com.knuddels.jtokkit..", FROM_AGENT_ON);
    rooms.put("com.sun.net.httpserver..", FROM_AGENT_ON);
    rooms.put("io.opentelemetry..", List.of("agent.telemetry"));
    rooms.put("ai.onnxruntime..", FROM_AGENT_ON);
    rooms.put("com.samskivert.mustache..", List.of("evaluate"));
    rooms.put("org.apache.commons.statistics..", List.of("evaluate"));
    rooms.put("opennlp..", List.of("datagen"));
    rooms.put("picocli..", List.of("cli"));
    rooms.put("me.tongfei.progressbar..", List.of("cli"));
    rooms.put("org.snakeyaml..", List.of("cli"));
    return rooms;
  }

  /** Returns every rule by its name. */
  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("data flows one way", dataFlowsOneWay());
    rules.put("libraries stay in their room", librariesStayInTheirRoom());
    rules.put("every library has a room", everyLibraryHasARoom());
    rules.put("solvers know no answers", solversKnowNoAnswers());
    rules.put("names say what a class is", namesSayWhatAClassIs());
    rules.put("packages are null-marked and tell their story", packagesAreNullMarked());
    return rules;
  }

  ArchRule rule(String name) {
    return Objects.requireNonNull(all().get(name)).as(name).allowEmptyShould(true);
  }

  private String[] in(List<String> rooms) {
    return rooms.stream().map(room -> root + "." + room + "..").toArray(String[]::new);
  }

  private ArchRule dataFlowsOneWay() {
    List<ArchRule> rules = new ArrayList<>();
    for (int i = 0; i + 1 < ROOMS.size(); i++) {
      rules.add(
          noClasses()
              .that()
              .resideInAnyPackage(in(ROOMS.subList(i, i + 1)))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(in(ROOMS.subList(i + 1, ROOMS.size()))));
    }
    return together(rules);
  }

  private ArchRule librariesStayInTheirRoom() {
    List<ArchRule> rules = new ArrayList<>();
    LIBRARIES.forEach((library, rooms) ->
        rules.add(
            noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(in(rooms))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)));
    return together(rules);
  }

  private ArchRule everyLibraryHasARoom() {
    List<String> known = new ArrayList<>(LIBRARIES.keySet());
    known.addAll(List.of("java..", "javax..", "jdk..", "dev.webexplorer.."));
    DescribedPredicate<JavaClass> homeless =
        DescribedPredicate.not(resideInAnyPackage(known.toArray(String[]::new)))
            .and(describe("not primitive", type -> !type.getPackageName().isEmpty()));
    return noClasses().that().resideInAPackage(root + "..").should(dependOnClassesThat(homeless));
  }

  /** A solver gets the question's text: what the answer is, and why, is out of its reach. */
  private ArchRule solversKnowNoAnswers() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".agent..")
        .should(
            dependOnClassesThat(
                nameMatching(
                    "dev\\.webexplorer\\.datasets\\."
                        + "(QaPair|Clue|Evidence|Round|Operation|Difficulty|benchmark\\..*)")));
  }

  private ArchRule namesSayWhatAClassIs() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .haveNameMatching(".*(Util|Utils|Manager|Impl|Helper|Helpers)");
  }

  private ArchRule packagesAreNullMarked() {
    ArchCondition<JavaClass> condition =
        new ArchCondition<>("live in a package whose package-info is @NullMarked") {
          @Override
          public void check(JavaClass type, ConditionEvents events) {
            JavaPackage room = type.getPackage();
            if (!room.isAnnotatedWith(NullMarked.class)) {
              events.add(
                  SimpleConditionEvent.violated(type, room.getName() + " is not @NullMarked"));
            }
          }
        };
    return classes().that().resideInAPackage(root + "..").should(condition);
  }

  private static ArchRule together(List<ArchRule> rules) {
    CompositeArchRule all = CompositeArchRule.of(rules.getFirst().allowEmptyShould(true));
    for (ArchRule rule : rules.subList(1, rules.size())) {
      all = all.and(rule.allowEmptyShould(true));
    }
    return all;
  }
}
