package dev.webexplorer.bench.agents;

import dev.webexplorer.agent.server.Asked;
import dev.webexplorer.agent.server.Conduct;
import dev.webexplorer.agent.server.ModelServer;
import dev.webexplorer.agent.server.Reply;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Usage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A process of its own: a server that calls a tool each turn until it is told to answer. */
public final class ScriptedServer {
  private ScriptedServer() {}

  /**
   * Prints the address, and what was done once standard input ends.
   *
   * @param args latency in milliseconds
   */
  public static void main(String[] args) throws IOException {
    Conduct conduct = Conduct.GOOD.withLatency(Duration.ofMillis(Long.parseLong(args[0])));
    try (ModelServer server = ModelServer.start(0, ScriptedServer::reply, conduct)) {
      System.out.println(server.baseUrl());
      System.in.readAllBytes();
      Usage usage = server.log().usage();
      System.out.printf(
          "server: %d calls answered, %d tokens in, %d out, prefix share %.4f%n",
          server.log().paid().size(),
          usage.inputTokens(),
          usage.outputTokens(),
          server.log().prefixShare());
    }
  }

  private static Reply reply(Asked asked) {
    if (asked.toolsOff()) {
      return Reply.text("<answer>done</answer>");
    }
    ToolCall call = new ToolCall("call-" + asked.turn(), "look", "{\"at\":" + asked.turn() + "}");
    return Reply.of(new Message.Assistant("Looking further.", "", List.of(call)));
  }
}
