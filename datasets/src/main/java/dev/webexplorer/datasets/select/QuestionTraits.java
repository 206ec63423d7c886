package dev.webexplorer.datasets.select;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.datasets.QaPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What of a question decides whether it is chosen.
 *
 * @param domain its category where the file has one, else the host of its first evidence
 * @param origins its seed and the pages of its evidence; questions that share one belong together
 * @param lastRound the round of {@link QaPair#question()}
 * @param solveRate of the last round that was measured
 */
public record QuestionTraits(
    String id,
    String domain,
    AnswerKind answer,
    List<String> origins,
    int lastRound,
    OptionalDouble solveRate) {
  private static final List<String> CATEGORIES = List.of("category", "topic", "domain");
  private static final String NONE = "none";

  public QuestionTraits {
    origins = List.copyOf(origins);
  }

  public static QuestionTraits of(QaPair pair) {
    List<String> origins = new ArrayList<>();
    if (!pair.seed().isBlank()) {
      origins.add("seed " + pair.seed());
    }
    pair.evidence().forEach(each -> origins.add("page " + page(each.url().toString())));
    return new QuestionTraits(
        pair.id(),
        domain(pair),
        AnswerKind.of(pair.answer()),
        origins,
        pair.rounds().isEmpty() ? 0 : pair.rounds().getLast().round(),
        pair.difficulty().isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(pair.difficulty().getLast().solveRate()));
  }

  /** Addresses of one page: with and without a fragment, a last slash, or an S in the scheme. */
  private static String page(String url) {
    return url.replaceFirst("#.*$", "").replaceFirst("/$", "").replaceFirst("^https?://", "");
  }

  private static String domain(QaPair pair) {
    for (String field : CATEGORIES) {
      JsonNode value = pair.unknown().get(field);
      if (value != null && value.isTextual() && !value.asText().isBlank()) {
        return value.asText();
      }
    }
    return pair.evidence().stream()
        .map(each -> Optional.ofNullable(each.url().getHost()).orElse(NONE))
        .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""))
        .findFirst()
        .orElse(NONE);
  }
}
