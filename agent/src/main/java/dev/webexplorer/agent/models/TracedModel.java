package dev.webexplorer.agent.models;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.webexplorer.agent.telemetry.ChatRun;
import dev.webexplorer.agent.telemetry.ModelPlace;
import dev.webexplorer.agent.telemetry.Telemetry;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/** A model each call of which, and each try of it, is told to OpenTelemetry. */
record TracedModel(ChatModel model, ModelPlace place, Telemetry telemetry) implements ChatModel {

  @Override
  public ChatResponse chat(ChatRequest request) {
    try (ChatRun run = telemetry.chat(place, request)) {
      try {
        ChatResponse response = model.chat(request);
        run.answered(response, Tokens.of(response));
        return response;
      } catch (CallFailure e) {
        run.failed(e.kind().name().toLowerCase(Locale.ROOT));
        throw e;
      } catch (CancellationException e) {
        run.failed("cancelled");
        throw e;
      } catch (RuntimeException e) {
        run.failed(e.getClass().getName());
        throw e;
      }
    }
  }
}
