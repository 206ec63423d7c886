package dev.webexplorer.datasets.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.jsonl.Json;
import java.util.List;
import java.util.Locale;

/** The {@code dataset_info.json} by which LLaMA-Factory finds a folder's files. */
final class DatasetInfo {
  private DatasetInfo() {}

  static String json(List<Tally.Written> files) {
    ObjectNode all = Json.mapper().createObjectNode();
    for (Tally.Written file : files) {
      ObjectNode one = all.putObject("webexplorer_" + file.split().name().toLowerCase(Locale.ROOT));
      one.put("file_name", file.name()).put("formatting", "sharegpt");
      one.putObject("columns")
          .put("messages", "conversations")
          .put("system", "system")
          .put("tools", "tools");
      one.putObject("tags")
          .put("role_tag", "from")
          .put("content_tag", "value")
          .put("user_tag", "human")
          .put("assistant_tag", "gpt")
          .put("observation_tag", "observation")
          .put("function_tag", "function_call")
          .put("system_tag", "system");
    }
    return all.toPrettyString() + "\n";
  }
}
