package dev.webexplorer.agent.models;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A model that sends by itself, as Bedrock's does: it has too much to do once, then answers. */
public final class OwnWireModel implements ChatModel {
  /** What the builders were told, in order. */
  static final List<String> TOLD = new CopyOnWriteArrayList<>();

  private int calls;

  private OwnWireModel() {}

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public ChatResponse chat(ChatRequest request) {
    if (calls++ == 0) {
      throw new RateLimitException("slow down");
    }
    return ChatResponse.builder().aiMessage(AiMessage.from("<answer>The heron</answer>")).build();
  }

  /** Where a model is, as a library's own type. */
  public record Place(String name) {
    public static Place of(String name) {
      return new Place(name.toUpperCase(Locale.ROOT));
    }
  }

  /** How much it thinks. */
  public enum Effort {
    LITTLE,
    MUCH
  }

  /** As LangChain4j's are. */
  public static final class Builder {
    public Builder modelId(String value) {
      return told("modelId " + value);
    }

    public Builder apiKey(String value) {
      return told("apiKey " + value);
    }

    public Builder maxRetries(Integer value) {
      return told("maxRetries " + value);
    }

    public Builder region(Place value) {
      return told("region " + value.name());
    }

    public Builder effort(Effort value) {
      return told("effort " + value);
    }

    public Builder depth(double value) {
      return told("depth " + value);
    }

    private Builder told(String what) {
      TOLD.add(what);
      return this;
    }

    public OwnWireModel build() {
      return new OwnWireModel();
    }
  }
}
