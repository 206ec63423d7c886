package dev.webexplorer.datagen.filter;

import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Round;
import dev.webexplorer.datasets.overlap.KnownQuestions;
import dev.webexplorer.datasets.overlap.QuestionVectors;
import dev.webexplorer.datasets.overlap.Sighting;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code contamination}: a round's question is one of a benchmark's, word for word or lightly
 * paraphrased, or with vectors by what it means.
 */
public final class ContaminationFilter implements Filter {
  private final KnownQuestions known;
  private final Optional<QuestionVectors> vectors;

  public ContaminationFilter(KnownQuestions known) {
    this(known, Optional.empty());
  }

  /**
   * @param vectors of the same questions
   */
  public ContaminationFilter(KnownQuestions known, Optional<QuestionVectors> vectors) {
    this.known = known;
    this.vectors = vectors;
  }

  @Override
  public String name() {
    return "contamination";
  }

  @Override
  public Cost cost() {
    return Cost.TEXT;
  }

  @Override
  public Finding examine(QaPair pair) {
    return Stream.concat(Stream.of(pair.question()), pair.rounds().stream().map(Round::question))
        .distinct()
        .flatMap(question -> sightings(question))
        .max(Comparator.comparingDouble(Sighting::share))
        .map(seen -> Finding.refused("like %s (%.2f)".formatted(seen.name(), seen.share())))
        .orElse(Finding.PASS);
  }

  private Stream<Sighting> sightings(String question) {
    return Stream.concat(
        known.find(question).stream(), vectors.flatMap(each -> each.find(question)).stream());
  }
}
