package dev.webexplorer.agent.models;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import dev.webexplorer.agent.Context;
import dev.webexplorer.agent.TokenCounter;
import dev.webexplorer.agent.ToolSpec;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.Usage;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a call took. */
final class Tokens {
  /** Tokenizers differ, but hardly one needs so few tokens for a whole prompt. */
  private static final double LEAST_SHARE = 0.65;

  private Tokens() {}

  /** Returns what the endpoint says; empty when it does not. */
  static Optional<Usage> of(ChatResponse response) {
    TokenUsage told = response.tokenUsage();
    if (told == null || number(told.inputTokenCount()) + number(told.outputTokenCount()) == 0) {
      return Optional.empty();
    }
    long cached = 0;
    long reasoning = 0;
    if (told instanceof OpenAiTokenUsage more) {
      cached =
          more.inputTokensDetails() == null ? 0 : number(more.inputTokensDetails().cachedTokens());
      reasoning =
          more.outputTokensDetails() == null
              ? 0
              : number(more.outputTokensDetails().reasoningTokens());
    }
    long apart = 0;
    if (!(told instanceof OpenAiTokenUsage)) {
      // Anthropic counts apart what it took from the cache and what it put there
      long read = number(told, "cacheReadInputTokens");
      apart = read + number(told, "cacheCreationInputTokens");
      cached = read + number(told, "cachedContentTokenCount");
      reasoning = number(told, "thoughtsTokenCount");
    }
    return Optional.of(
        new Usage(
            number(told.inputTokenCount()) + apart,
            cached,
            number(told.outputTokenCount()),
            reasoning));
  }

  /** Returns a count of a provider whose class need not be there; 0 when it has none such. */
  private static int number(TokenUsage told, String name) {
    try {
      return told.getClass().getMethod(name).invoke(told) instanceof Integer count ? count : 0;
    } catch (ReflectiveOperationException e) {
      return 0;
    }
  }

  private static int number(@Nullable Integer count) {
    return count == null ? 0 : count;
  }

  /** Returns an estimate, so that a budget holds also with an endpoint that keeps no account. */
  static Usage estimate(Context seen, Message.Assistant said) {
    long input = 0;
    for (Message message : seen.messages()) {
      input += TokenCounter.ESTIMATE.count(message);
    }
    for (ToolSpec tool : seen.known()) {
      input += TokenCounter.ESTIMATE.count(tool.parameters().toString());
    }
    return new Usage(
        input, 0, TokenCounter.ESTIMATE.count(said), TokenCounter.ESTIMATE.count(said.reasoning()));
  }

  /**
   * Returns whether a prompt was so small that the tools cannot have been in it: servers whose
   * template knows none leave them out without a word.
   */
  static boolean leftToolsOut(Usage told, Context seen) {
    long all = 0;
    for (Message message : seen.messages()) {
      all += TokenCounter.ESTIMATE.count(message);
    }
    for (ToolSpec tool : seen.known()) {
      String spec = tool.name() + tool.description() + tool.parameters();
      all += TokenCounter.ESTIMATE.count(spec);
    }
    return told.inputTokens() < LEAST_SHARE * all;
  }

  /** Returns an estimate for a prompt that was counted. */
  static Usage estimate(int input, ChatResponse response, TokenCounter counter) {
    String text = Objects.requireNonNullElse(response.aiMessage().text(), "");
    String thinking = Objects.requireNonNullElse(response.aiMessage().thinking(), "");
    int reasoning = counter.count(thinking);
    return new Usage(input, 0, counter.count(text) + reasoning, reasoning);
  }

  /** Returns what of prompt and message is in the next prompt again. */
  static long kept(Usage usage, Message.Assistant said, boolean keepsReasoning) {
    long all = usage.inputTokens() + usage.outputTokens();
    if (keepsReasoning) {
      return all;
    }
    long reasoning =
        usage.reasoningTokens() > 0
            ? usage.reasoningTokens()
            : TokenCounter.ESTIMATE.count(said.reasoning());
    return Math.max(1, all - reasoning);
  }
}
