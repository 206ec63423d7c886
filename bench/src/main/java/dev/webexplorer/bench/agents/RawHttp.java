package dev.webexplorer.bench.agents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;

/** The least that can be done: the JDK's client and Jackson. */
final class RawHttp implements Client {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private final URI address;
  private final Look look;

  RawHttp(URI address, Look look) {
    this.address = URI.create(address + "/chat/completions");
    this.look = look;
  }

  @Override
  public void converse(int agent, int turns) throws IOException, InterruptedException {
    ObjectNode body = JSON.createObjectNode().put("model", "scripted");
    ArrayNode messages = body.putArray("messages");
    messages.addObject().put("role", "system").put("content", "You look around.");
    messages.addObject().put("role", "user").put("content", "Which " + agent + "?");
    ObjectNode function =
        body.putArray("tools").addObject().put("type", "function").putObject("function");
    function.put("name", "look").put("description", "Looks.").set("parameters", Look.schema());
    for (int turn = 1; turn <= turns; turn++) {
      if (turn == turns) {
        body.put("tool_choice", "none");
      }
      JsonNode message = ask(body);
      messages.add(message);
      for (JsonNode call : message.path("tool_calls")) {
        messages
            .addObject()
            .put("role", "tool")
            .put("tool_call_id", call.path("id").asText())
            .put("content", look.text(call.at("/function/arguments").asText()));
      }
    }
  }

  private JsonNode ask(ObjectNode body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build();
    byte[] answer = client.send(request, BodyHandlers.ofByteArray()).body();
    return JSON.readTree(answer).at("/choices/0/message");
  }
}
