package dev.webexplorer.cli.commands;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.agent.Turn;
import dev.webexplorer.agent.tools.Listing;
import dev.webexplorer.cli.terminal.SafeText;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.jsonl.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A turn in a few short lines: what was said, called and seen. */
final class TurnText {
  private static final int WIDTH = 160;

  private TurnText() {}

  static List<String> of(Turn turn) {
    List<String> lines = new ArrayList<>();
    for (Message message : turn.messages()) {
      switch (message) {
        case Message.Assistant said -> {
          lines.add(
              String.format(
                  Locale.ROOT, "%3d  %s", turn.number(), SafeText.line(said.content(), WIDTH)));
          said.toolCalls().forEach(call -> lines.add("     → " + call(call)));
        }
        case Message.ToolResult result -> lines.add("     ← " + seen(result.content()));
        case Message.User told -> lines.add("     ! " + SafeText.line(told.content(), WIDTH));
        case Message.Instructions _ -> {}
      }
    }
    return lines;
  }

  /** The call as it is written in code, but with the values of its arguments alone. */
  private static String call(ToolCall call) {
    JsonNode arguments;
    try {
      arguments = Json.read(call.arguments(), JsonNode.class);
    } catch (InputException e) {
      return SafeText.line(call.name() + " " + call.arguments(), WIDTH);
    }
    List<String> values = new ArrayList<>();
    arguments.forEach(value -> values.add(value.toString()));
    return SafeText.line(call.name() + "(" + String.join(", ", values) + ")", WIDTH);
  }

  /** Titles for a list of search results, else how the text begins. */
  private static String seen(String observation) {
    List<Listing.Hit> hits = Listing.parse(observation);
    String text =
        hits.isEmpty()
            ? observation
            : hits.stream().map(Listing.Hit::title).distinct().collect(Collectors.joining("; "));
    return SafeText.line(text, WIDTH);
  }
}
