package dev.webexplorer.datagen.models;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Sha256;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.datasets.jsonl.JsonLinesReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What models are told: instructions for the explorer and for the evolver, and pairs that show what
 * a good question is. The standard ones stand in resources, under their version and language.
 *
 * @param version of the standard ones; {@code own} as soon as one was replaced
 * @param language of the questions: {@code en}, {@code zh}
 */
public record Prompts(
    String version, String language, String explorer, String evolver, List<QaPair> exemplars) {
  /** Languages that there are standard prompts in. */
  public static final List<String> LANGUAGES = List.of("en", "zh");

  private static final String VERSION = "v1";
  private static final String EXPLORER = "explorer.md";
  private static final String EVOLVER = "evolver.md";
  private static final String EXEMPLARS = "exemplars.jsonl";
  private static final int SAMPLED = 4;

  public Prompts {
    exemplars = List.copyOf(exemplars);
  }

  /** Returns the standard prompts. */
  public static Prompts standard(String language) {
    if (!LANGUAGES.contains(language)) {
      throw new InputException(
          "there are prompts for %s, not for \"%s\"; give your own with --prompts"
              .formatted(String.join(" and ", LANGUAGES), language));
    }
    return new Prompts(
        VERSION,
        language,
        resource(language, EXPLORER),
        resource(language, EVOLVER),
        resource(language, EXEMPLARS).lines().map(line -> Json.read(line, QaPair.class)).toList());
  }

  private static String resource(String language, String name) {
    String path = VERSION + "/" + language + "/" + name;
    try (InputStream in = Prompts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /**
   * Returns these with the files of a folder in their place: {@code explorer.md}, {@code
   * evolver.md}, {@code exemplars.jsonl}; what is not there stays.
   *
   * @throws InputException when none of them is there, or one cannot be read
   */
  public Prompts replacedFrom(Path folder) {
    Optional<String> otherExplorer = file(folder.resolve(EXPLORER));
    Optional<String> otherEvolver = file(folder.resolve(EVOLVER));
    Path pairs = folder.resolve(EXEMPLARS);
    if (otherExplorer.isEmpty() && otherEvolver.isEmpty() && !Files.isRegularFile(pairs)) {
      throw new InputException(
          folder + ": holds none of " + EXPLORER + ", " + EVOLVER + " and " + EXEMPLARS);
    }
    return new Prompts(
        "own",
        language,
        otherExplorer.orElse(explorer),
        otherEvolver.orElse(evolver),
        Files.isRegularFile(pairs) ? read(pairs) : exemplars);
  }

  /** Returns these with a few pairs of a file, by chance, in place of their own. */
  public Prompts sampling(Path file, long randomSeed) {
    List<QaPair> all = new ArrayList<>(read(file));
    if (all.isEmpty()) {
      throw new InputException(file + ": no questions");
    }
    Collections.shuffle(all, new Random(randomSeed));
    return new Prompts(
        "own", language, explorer, evolver, all.subList(0, Math.min(SAMPLED, all.size())));
  }

  private static Optional<String> file(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw InputException.of(file, e);
    }
  }

  private static List<QaPair> read(Path file) {
    List<QaPair> pairs = new ArrayList<>();
    try (JsonLinesReader<QaPair> reader = JsonLinesReader.open(file, QaPair.class)) {
      reader.forEachRemaining(pairs::add);
    }
    return pairs;
  }

  /** Returns what {@code run.json} keeps: another prompt is another run. */
  public String digest() {
    String shown = String.join("\n", exemplars.stream().map(Json::write).toList());
    return Sha256.of(String.join("\n\0\n", List.of(explorer, evolver, shown)));
  }
}
