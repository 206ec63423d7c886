package dev.webexplorer.agent.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A JSON object that an answer is meant to be, read as tolerantly as the arguments of a call: words
 * and a code fence around it do not count, and what has one plausible reading is repaired.
 *
 * @param object empty when there is none
 * @param complaint for the model, when there is none: what is wrong
 */
public record AnswerJson(Optional<ObjectNode> object, String complaint) {

  /** Reads an answer; never fails. */
  public static AnswerJson read(String answer) {
    int brace = answer.indexOf('{');
    if (brace < 0) {
      return wrong("there is no JSON object in it");
    }
    try {
      LooseJson.Value value = LooseJson.first(untilEnd(answer, brace));
      if (value.cut()) {
        return wrong("its JSON is cut off");
      }
      JsonNode node = value.node();
      return node instanceof ObjectNode object
          ? new AnswerJson(Optional.of(object), "")
          : wrong("it is not a JSON object");
    } catch (Unreadable e) {
      return wrong(e.reason());
    }
  }

  /** What follows the last closing bracket is a fence, or words. */
  private static String untilEnd(String answer, int brace) {
    int end = answer.lastIndexOf('}');
    return end > brace ? answer.substring(brace, end + 1) : answer.substring(brace);
  }

  private static AnswerJson wrong(String complaint) {
    return new AnswerJson(Optional.empty(), complaint);
  }
}
