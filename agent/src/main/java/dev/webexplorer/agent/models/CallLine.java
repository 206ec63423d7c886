package dev.webexplorer.agent.models;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.FinishReason;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.Usage;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A line of a record of calls: a start of the recorder, or a call.
 *
 * @param start which models there are from here on
 */
record CallLine(Optional<Start> start, Optional<Call> call) {

  /**
   * A start of the recorder.
   *
   * @param roles names of the models, by role
   */
  record Start(Map<String, String> roles, List<Model> models) {}

  /** What of a model its answers depend on, and their price; nothing of its key. */
  record Model(
      String name,
      URI baseUrl,
      String model,
      OptionalDouble temperature,
      OptionalDouble topP,
      int maxOutput,
      int contextWindow,
      ProtocolChoice protocol,
      boolean sendReasoning,
      Map<String, Object> body,
      Optional<ModelSpec.Prices> prices,
      Provider provider) {

    static Model of(ModelSpec spec) {
      return new Model(
          spec.name(),
          spec.baseUrl(),
          spec.model(),
          spec.temperature(),
          spec.topP(),
          spec.maxOutput(),
          spec.contextWindow(),
          spec.protocol(),
          spec.sendReasoning(),
          spec.body(),
          spec.prices(),
          spec.provider());
    }

    ModelSpec spec() {
      return new ModelSpec(
          name,
          baseUrl,
          model,
          "",
          temperature,
          topP,
          maxOutput,
          contextWindow,
          protocol,
          sendReasoning,
          body,
          prices,
          Limits.DEFAULT,
          provider);
    }
  }

  /**
   * A call and what came of it: a reply or a failure.
   *
   * @param key digest of model and request
   * @param after digest of what the request begins with, if that stands in a line before
   * @param tools if {@code after} is empty
   * @param messages those that come then
   * @param settings all else that was asked
   * @param prefix digest of tools and messages to their end
   * @param retries tries that failed before
   */
  record Call(
      String model,
      String key,
      Optional<String> after,
      Optional<ArrayNode> tools,
      List<Message> messages,
      ObjectNode settings,
      String prefix,
      int retries,
      Optional<Reply> reply,
      Optional<Failure> failure) {}

  /**
   * What a model answered.
   *
   * @param message an assistant's
   * @param usage empty when the endpoint did not say
   */
  record Reply(Message message, String finish, Optional<Usage> usage, OptionalDouble costUsd) {

    static Reply of(ChatResponse response, ModelSpec spec) {
      Optional<Usage> usage = Tokens.of(response);
      FinishReason finish = response.finishReason();
      return new Reply(
          WrittenRequest.said(response.aiMessage()),
          finish == null ? "" : finish.name().toLowerCase(Locale.ROOT),
          usage,
          usage.map(spec.pricing()::usd).orElseGet(OptionalDouble::empty));
    }

    ChatResponse response() {
      AiMessage.Builder said = AiMessage.builder();
      if (!message.content().isEmpty()) {
        said.text(message.content());
      }
      if (message instanceof Message.Assistant more) {
        if (!more.reasoning().isEmpty()) {
          said.thinking(more.reasoning());
        }
        said.toolExecutionRequests(
            more.toolCalls().stream()
                .map(call ->
                    ToolExecutionRequest.builder()
                        .id(call.id())
                        .name(call.name())
                        .arguments(call.arguments())
                        .build())
                .toList());
      }
      ChatResponse.Builder response = ChatResponse.builder().aiMessage(said.build());
      usage.ifPresent(told -> response.tokenUsage(tokens(told)));
      if (!finish.isEmpty()) {
        response.finishReason(FinishReason.valueOf(finish.toUpperCase(Locale.ROOT)));
      }
      return response.build();
    }

    private static OpenAiTokenUsage tokens(Usage usage) {
      return OpenAiTokenUsage.builder()
          .inputTokenCount((int) usage.inputTokens())
          .outputTokenCount((int) usage.outputTokens())
          .inputTokensDetails(
              OpenAiTokenUsage.InputTokensDetails.builder()
                  .cachedTokens((int) usage.cachedInputTokens())
                  .build())
          .outputTokensDetails(
              OpenAiTokenUsage.OutputTokensDetails.builder()
                  .reasoningTokens((int) usage.reasoningTokens())
                  .build())
          .build();
    }
  }

  /** Why there was no answer. */
  record Failure(CallFailure.Kind kind, String message) {}
}
