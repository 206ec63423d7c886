package dev.webexplorer.bench.agents;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/** LangChain4j alone: its model, its client, a list of messages. */
final class BareLangChain implements Client {
  private static final ToolSpecification TOOL =
      ToolSpecification.builder()
          .name("look")
          .description("Looks at something.")
          .parameters(JsonObjectSchema.builder().addIntegerProperty("at").required("at").build())
          .build();

  private final OpenAiChatModel model;
  private final Look look;

  BareLangChain(URI address, Look look) {
    this.model =
        OpenAiChatModel.builder()
            .httpClientBuilder(
                new JdkHttpClientBuilder()
                    .httpClientBuilder(
                        HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .executor(Executors.newVirtualThreadPerTaskExecutor())))
            .baseUrl(address.toString())
            .apiKey("none")
            .modelName("scripted")
            .temperature(0.6)
            .topP(0.95)
            .maxRetries(0)
            .timeout(Duration.ofMinutes(5))
            .build();
    this.look = look;
  }

  @Override
  public void converse(int agent, int turns) {
    List<ChatMessage> messages = new ArrayList<>();
    messages.add(SystemMessage.from("You answer a question by looking around."));
    messages.add(UserMessage.from("Which " + agent + "?"));
    for (int turn = 1; turn <= turns; turn++) {
      ChatRequest.Builder request =
          ChatRequest.builder().messages(messages).toolSpecifications(TOOL);
      if (turn == turns) {
        request.toolChoice(ToolChoice.NONE);
      }
      AiMessage said = model.chat(request.build()).aiMessage();
      messages.add(said);
      for (ToolExecutionRequest call : said.toolExecutionRequests()) {
        messages.add(ToolExecutionResultMessage.from(call, look.text(call.arguments())));
      }
    }
  }
}
