package dev.webexplorer.agent.models;

import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.function.Supplier;

/** Every call goes to the endpoint, and nothing is kept. */
final class Untaped extends CallTape {
  @Override
  Endpoint.Answer answer(ModelSpec spec, ChatRequest request, Supplier<Endpoint.Answer> live) {
    return live.get();
  }

  @Override
  boolean refusesTools(String model) {
    return false;
  }
}
