package dev.webexplorer.cli.options;

import dev.webexplorer.datagen.models.Prompts;
import dev.webexplorer.datagen.write.Band;
import dev.webexplorer.datasets.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/** How questions are written and evolved. */
@SuppressWarnings("NullAway.Init") // picocli fills them in
public final class WritingOptions {
  /** Rules answer in few turns or in many, and always alike: what differs is how many. */
  private static final List<Integer> TURNS_OF_RULES = List.of(3, 5, 10, 20, 40);

  @Option(
      names = "--question-language",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      description = "Language that a model writes in: en or zh.")
  private String language;

  @Option(
      names = "--prompts",
      paramLabel = "DIR",
      showDefaultValue = Help.Visibility.NEVER,
      description = {
        "What models are told, in place of the standard texts: explorer.md, evolver.md,",
        "exemplars.jsonl, or some of them."
      })
  private Optional<Path> prompts = Optional.empty();

  @Option(
      names = "--exemplars",
      paramLabel = "FILE",
      showDefaultValue = Help.Visibility.NEVER,
      description = "A qa.jsonl of which a few pairs show a model what good questions are.")
  private Optional<Path> exemplars = Optional.empty();

  @Option(
      names = "--no-evolver-tools",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      showDefaultValue = Help.Visibility.NEVER,
      description = "A model that evolves questions may not search and browse.")
  private boolean evolverTools;

  @Option(
      names = "--target-solve-rate",
      paramLabel = "LO..HI",
      converter = Bands.class,
      showDefaultValue = Help.Visibility.NEVER,
      description = {
        "Evolve each question until the solver's rate is in this band, such as 0.1..0.6, going"
            + " back",
        "a round when it falls below; default: the same rounds for all."
      })
  private Optional<Band> target = Optional.empty();

  @Option(
      names = "--solve-turns",
      paramLabel = "N",
      split = ",",
      showDefaultValue = Help.Visibility.NEVER,
      description = {
        "With --target-solve-rate: the rate is the share of these limits of turns within which the",
        "answer was found; default: 3,5,10,20,40 where rules solve, who always take as many."
      })
  private List<Integer> solveTurns = List.of();

  /**
   * Reads what the options name.
   *
   * @param rulesSolve whether the solver has no model
   */
  public Writing writing(boolean rulesSolve, long randomSeed) {
    if (solveTurns.stream().anyMatch(turns -> turns < 1)) {
      throw new InputException("--solve-turns must be at least 1 each, not " + solveTurns);
    }
    Prompts told = Prompts.standard(language);
    told = prompts.isPresent() ? told.replacedFrom(prompts.get()) : told;
    told = exemplars.isPresent() ? told.sampling(exemplars.get(), randomSeed) : told;
    List<Integer> turns = solveTurns.isEmpty() && rulesSolve ? TURNS_OF_RULES : solveTurns;
    return new Writing(told, evolverTools, target, target.isPresent() ? turns : List.of());
  }

  /** Bands as they are written. */
  static final class Bands implements picocli.CommandLine.ITypeConverter<Band> {
    @Override
    public Band convert(String text) {
      return Band.of(text);
    }
  }
}
