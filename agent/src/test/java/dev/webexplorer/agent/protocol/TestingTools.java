package dev.webexplorer.agent.protocol;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.agent.ToolSpec;
import dev.webexplorer.datasets.jsonl.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tools that calls are held against here, and the folder of real data. */
final class TestingTools {
  static final ToolSpec SEARCH =
      new ToolSpec(
          "search",
          "Searches the web.",
          json(
              """
              {"type":"object","required":["queries"],"properties":{
                "queries":{"type":"array","items":{"type":"string"},"description":"what to look for"},
                "limit":{"type":"integer"},
                "fresh":{"type":"boolean"},
                "engine":{"type":"string","enum":["web","news"]}}}\
              """));

  static final ToolSpec BROWSE =
      new ToolSpec(
          "browse",
          "Opens a page.",
          json(
              """
              {"type":"object","required":["url","query"],"properties":{
                "url":{"type":"string","description":"the page's address"},
                "query":{"type":"string","description":"what you want to know"}}}\
              """));

  static final List<ToolSpec> BOTH = List.of(SEARCH, BROWSE);

  private TestingTools() {}

  static JsonNode json(String text) {
    return Json.read(text, JsonNode.class);
  }

  /** Returns a file or folder of the real data, or skips the test. */
  static Path data(String name) {
    String environment = System.getenv().getOrDefault("WEBEXPLORER_DATA", "no-data");
    Path path = Path.of(System.getProperty("webexplorer.data", environment)).resolve(name);
    assumeTrue(Files.exists(path), () -> "skipped: no " + path + " (-Dwebexplorer.data=FOLDER)");
    return path;
  }
}
