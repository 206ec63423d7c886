package dev.webexplorer.datagen.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.webexplorer.datagen.Evolution;
import dev.webexplorer.datagen.NumberedClue;
import dev.webexplorer.datagen.Puzzle;
import dev.webexplorer.datagen.Stage;
import dev.webexplorer.datasets.Clue;
import dev.webexplorer.datasets.Evidence;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Round;
import dev.webexplorer.datasets.Sha256;
import dev.webexplorer.datasets.jsonl.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns an evolution into the pair that stands in {@code qa.jsonl}.
 *
 * @param web name and digest of the web
 * @param models who did what, by role
 */
public record PairText(String web, Map<String, String> models) {
  private static final int ID_DIGITS = 12;

  /** Returns the pair, without checks. */
  public QaPair pair(String seed, Evolution evolution, String run) {
    Puzzle last = evolution.last();
    List<Clue> clues = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    for (NumberedClue clue : last.clues()) {
      List<Integer> places = new ArrayList<>();
      for (Evidence each : clue.evidence()) {
        places.add(evidence.size());
        evidence.add(each);
      }
      clues.add(new Clue(clue.text(), places));
    }
    return new QaPair(
        "q-" + Sha256.of(web + last.answer() + last.question()).substring(0, ID_DIGITS),
        last.question(),
        last.answer(),
        last.aliases(),
        last.language(),
        seed,
        web,
        rounds(evolution),
        clues,
        evidence,
        Map.of(),
        evolution.measured(),
        models,
        run,
        beside(evolution));
  }

  private static List<Round> rounds(Evolution evolution) {
    List<Round> rounds = new ArrayList<>();
    for (Stage stage : evolution.stages()) {
      Puzzle puzzle = stage.puzzle();
      rounds.add(
          new Round(
              rounds.size(),
              puzzle.question(),
              puzzle.clues().stream().map(NumberedClue::text).toList(),
              stage.operations()));
    }
    return rounds;
  }

  private static Map<String, JsonNode> beside(Evolution evolution) {
    Map<String, JsonNode> fields = new TreeMap<>();
    fields.put(QuestionWriter.UNDONE, Json.mapper().valueToTree(new TreeMap<>(evolution.undone())));
    evolution
        .last()
        .answerUrl()
        .ifPresent(url -> fields.put(QuestionWriter.ANSWER_URL, TextNode.valueOf(url.toString())));
    return fields;
  }
}
