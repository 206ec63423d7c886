package dev.webexplorer.agent.protocol;

import java.util.List;

/**
 * The tags of a text protocol, and how they are told to a model.
 *
 * @param name as in configuration
 * @param form where a call's tool and arguments stand
 * @param thinking name of the tag around thinking
 * @param call name of the tag around a call; for {@link Form#TAG_PER_TOOL} that of the tool {@code
 *     search}
 * @param response name of the tag around an observation
 * @param answer name of the tag around the answer
 * @param stops where a server is to stop writing
 */
public record Profile(
    String name,
    Form form,
    String thinking,
    String call,
    String response,
    String answer,
    List<String> stops) {
  public Profile {
    stops = List.copyOf(stops);
  }

  /** Where a call's tool and arguments stand. */
  public enum Form {
    /** {@code <tool_call>{"name": …, "arguments": {…}}</tool_call>}. */
    JSON_IN_TAG,
    /**
     * {@code <search>a query</search>}: a tag for each tool; several arguments are a JSON object.
     */
    TAG_PER_TOOL
  }

  /** Tags of arXiv 2509.06501 and of the chat templates of Qwen and Hermes; the default. */
  public static final Profile HERMES =
      new Profile(
          "hermes",
          Form.JSON_IN_TAG,
          "think",
          "tool_call",
          "tool_response",
          "answer",
          List.of("<tool_response>"));

  /** Tags of Search-R1 (arXiv 2503.09516). */
  public static final Profile SEARCH_R1 =
      new Profile(
          "search-r1",
          Form.TAG_PER_TOOL,
          "think",
          "search",
          "information",
          "answer",
          List.of("<information>", "</search>", "</answer>"));
}
