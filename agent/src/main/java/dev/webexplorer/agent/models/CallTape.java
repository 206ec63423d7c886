package dev.webexplorer.agent.models;

import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.function.Supplier;

/** What stands between an endpoint and those who call it. Thread-safe. */
public abstract sealed class CallTape permits Untaped, CallRecorder, CallReplay {

  CallTape() {}

  /** Returns what keeps nothing: every call goes to the endpoint. */
  public static CallTape none() {
    return new Untaped();
  }

  /**
   * Answers a call.
   *
   * @param live asks the endpoint, retries included
   * @throws CallFailure when there is no answer
   */
  abstract Endpoint.Answer answer(
      ModelSpec spec, ChatRequest request, Supplier<Endpoint.Answer> live);

  /** Returns whether it is known from the start that an endpoint takes no tools. */
  abstract boolean refusesTools(String model);
}
