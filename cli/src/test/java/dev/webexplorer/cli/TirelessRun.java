package dev.webexplorer.cli;

import dev.webexplorer.agent.server.Asked;
import dev.webexplorer.agent.server.ModelServer;
import dev.webexplorer.agent.server.Reply;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rollout to be stopped: every agent asks a model that searches for something else each turn, and
 * answers in the last or when it must.
 *
 * @param folder empty at first; the run is in {@code run}
 * @param questions all at once, one attempt at each
 */
record TirelessRun(Path folder, int questions, int turns) {

  Reply reply(Asked asked) {
    if (asked.toolsOff() || asked.turn() >= turns) {
      return Reply.text("<answer>Bryne</answer>");
    }
    String arguments = "{\"queries\":[\"town number " + asked.turn() + "\"]}";
    ToolCall call = new ToolCall("call-" + asked.turn(), "search", arguments);
    return Reply.of(new Message.Assistant("Searching.", "", List.of(call)));
  }

  static String question(String number) {
    return "Which town is number " + number + "?";
  }

  /** Writes the questions and the web, and returns the command. */
  List<String> arguments(ModelServer server) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < questions; i++) {
      lines.append("{\"id\":\"q").append(i).append("\",\"answer\":\"Bryne\",\"question\":\"");
      lines.append(question(Integer.toString(i))).append("\"}\n");
    }
    Path qa = Files.writeString(folder.resolve("qa.jsonl"), lines);
    return List.of(
        "rollout",
        "--qa",
        qa.toString(),
        "-k",
        "1",
        "--web",
        "local:" + TestingPages.web(folder),
        "--out",
        folder.resolve("run").toString(),
        "--concurrency",
        Integer.toString(questions),
        "--model",
        server.baseUrl() + "#fake",
        "--protocol",
        "native",
        "--json");
  }

  /** Returns a process of its own for the command, not started, below other programs if any. */
  static ProcessBuilder process(List<String> arguments, String... below) {
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    return new ProcessBuilder(
            Stream.of(List.of(below), java, arguments).flatMap(List::stream).toList())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }

  /** Returns how often each turn of each agent was paid. */
  static Map<String, Long> paid(ModelServer server) {
    return server.log().paid().stream()
        .collect(
            Collectors.groupingBy(
                call -> call.conversation() + " " + call.turn(), Collectors.counting()));
  }
}
