package dev.webexplorer.datasets;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A line of {@code qa.jsonl}: a question with a short answer, how it was evolved, and why it is
 * true. A superset of the published WebExplorer sample ({@code id}, {@code question}, {@code
 * answer}).
 *
 * @param id unique in its file; an empty one is taken from the question's digest
 * @param question the question of the last round
 * @param web name and digest of the web it was made on
 * @param checks outcome by filter: {@code pass}, {@code fail}, {@code skipped}, or {@code flag:}
 *     with why a reader should look
 * @param models who did what, by role
 * @param run digest of configuration and web
 * @param unknown fields that this version does not know, kept on the way through
 */
public record QaPair(
    String id,
    @JsonProperty(required = true) String question,
    @JsonProperty(required = true) String answer,
    List<String> aliases,
    String language,
    String seed,
    String web,
    List<Round> rounds,
    List<Clue> clues,
    List<Evidence> evidence,
    Map<String, String> checks,
    List<Difficulty> difficulty,
    Map<String, String> models,
    String run,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> unknown) {
  public QaPair {
    if (id.isEmpty()) {
      id = "q-" + Sha256.of(question).substring(0, 16);
    }
    aliases = List.copyOf(aliases);
    rounds = List.copyOf(rounds);
    clues = List.copyOf(clues);
    evidence = List.copyOf(evidence);
    difficulty = List.copyOf(difficulty);
    checks = Collections.unmodifiableMap(new TreeMap<>(checks));
    models = Collections.unmodifiableMap(new TreeMap<>(models));
    unknown = Collections.unmodifiableMap(new TreeMap<>(unknown));
  }

  /** Returns the same pair with how hard its rounds were. */
  public QaPair withDifficulty(List<Difficulty> measured) {
    return new QaPair(
        id, question, answer, aliases, language, seed, web, rounds, clues, evidence, checks,
        measured, models, run, unknown);
  }

  /** Returns the same pair with what one more check said, or the same check anew. */
  public QaPair withCheck(String check, String said) {
    Map<String, String> all = new TreeMap<>(checks);
    all.put(check, said);
    return new QaPair(
        id,
        question,
        answer,
        aliases,
        language,
        seed,
        web,
        rounds,
        clues,
        evidence,
        all,
        difficulty,
        models,
        run,
        unknown);
  }
}
