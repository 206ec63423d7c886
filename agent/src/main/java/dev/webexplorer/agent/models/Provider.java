package dev.webexplorer.agent.models;

import dev.webexplorer.datasets.InputException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whose API an endpoint speaks: OpenAI's, which needs nothing more, or that of a LangChain4j module
 * on the class path.
 *
 * @param name one of {@link #names()}, or the full name of a LangChain4j chat model's class
 * @param settings further values for the class's builder, by the names of its methods
 */
public record Provider(String name, Map<String, Object> settings) {
  public static final Provider OPENAI = new Provider("openai", Map.of());

  /**
   * One that has a short name.
   *
   * @param told as OpenTelemetry's conventions call it
   */
  private record Known(String name, String type, String artifact, String baseUrl, String told) {}

  private static final List<Known> KNOWN =
      List.of(
          new Known(
              "anthropic",
              "dev.langchain4j.model.anthropic.AnthropicChatModel",
              "langchain4j-anthropic",
              "https://api.anthropic.com/v1",
              "anthropic"),
          new Known(
              "gemini",
              "dev.langchain4j.model.googleai.GoogleAiGeminiChatModel",
              "langchain4j-google-ai-gemini",
              "https://generativelanguage.googleapis.com/v1beta",
              "gcp.gemini"),
          new Known(
              "mistral",
              "dev.langchain4j.model.mistralai.MistralAiChatModel",
              "langchain4j-mistral-ai",
              "https://api.mistral.ai/v1",
              "mistral_ai"),
          new Known(
              "ollama",
              "dev.langchain4j.model.ollama.OllamaChatModel",
              "langchain4j-ollama",
              "http://localhost:11434",
              "ollama"));

  public Provider {
    settings = Map.copyOf(settings);
    if (settings.containsKey("apiKey")) {
      throw new InputException(
          "settings: a key has no place in a file; name its environment variable with key:");
    }
    if (name.equals("openai") && !settings.isEmpty()) {
      throw new InputException(
          "settings are for another provider's model; what OpenAI's API takes goes below body:");
    }
  }

  /** Returns the short names. */
  public static List<String> names() {
    return List.of("openai", "anthropic", "gemini", "mistral", "ollama");
  }

  boolean openAi() {
    return name.equals(OPENAI.name);
  }

  private Optional<Known> known() {
    return KNOWN.stream().filter(each -> each.name.equals(name)).findFirst();
  }

  /** Returns where it answers unless somebody says otherwise. */
  public Optional<URI> baseUrl() {
    return known().map(each -> URI.create(each.baseUrl));
  }

  String convention() {
    return known().map(Known::told).orElse(name);
  }

  String type() {
    return known().map(Known::type).orElse(name);
  }

  /** Returns what to do when the class is not there. */
  InputException missing() {
    return new InputException(
        known()
            .map(each ->
                "provider %s needs a library: add dev.langchain4j:%s to the class path"
                    .formatted(name, each.artifact))
            .orElseGet(() ->
                "there is no provider %s: use %s, or the full name of a LangChain4j chat model's"
                        .formatted(name, String.join(", ", names()))
                    + " class that is on the class path"));
  }
}
