package dev.webexplorer.agent.models;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.webexplorer.datasets.jsonl.FrameLog;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps every call and what came of it, before its caller has the answer. A conversation's prompts
 * begin with one another: of each, only what is new is written.
 */
public final class CallRecorder extends CallTape implements AutoCloseable {
  private static final int REMEMBERED = 200_000;

  private final FrameLog log;
  private final Cache<String, Boolean> written =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  private CallRecorder(FrameLog log) {
    this.log = log;
  }

  /**
   * Begins a record, or goes on with one.
   *
   * @param file whose name ends in {@code .jsonl.zst}
   * @param models by role
   * @throws dev.webexplorer.datasets.InputException when the file cannot be written to, is damaged,
   *     or is another process'
   */
  public static CallRecorder open(Path file, Map<Role, ModelSpec> models) {
    FrameLog log = FrameLog.append(file);
    Map<String, String> roles = new LinkedHashMap<>();
    Map<String, CallLine.Model> known = new LinkedHashMap<>();
    models.forEach((role, spec) -> {
      roles.put(role.toString(), spec.name());
      known.put(spec.name(), CallLine.Model.of(spec));
    });
    CallLine.Start start = new CallLine.Start(roles, List.copyOf(known.values()));
    log.add(List.of(new CallLine(Optional.of(start), Optional.empty())));
    return new CallRecorder(log);
  }

  @Override
  Endpoint.Answer answer(ModelSpec spec, ChatRequest request, Supplier<Endpoint.Answer> live) {
    WrittenRequest asked = WrittenRequest.of(spec.name(), request);
    try {
      Endpoint.Answer answer = live.get();
      CallLine.Reply reply = CallLine.Reply.of(answer.response(), spec);
      write(spec, asked, answer.retries(), Optional.of(reply), Optional.empty());
      return answer;
    } catch (CallFailure e) {
      CallLine.Failure failure = new CallLine.Failure(e.kind(), String.valueOf(e.getMessage()));
      write(spec, asked, 0, Optional.empty(), Optional.of(failure));
      throw e;
    }
  }

  private void write(
      ModelSpec spec,
      WrittenRequest asked,
      int retries,
      Optional<CallLine.Reply> reply,
      Optional<CallLine.Failure> failure) {
    List<String> prefixes = asked.prefixes();
    int known = prefixes.size() - 1;
    while (known > 0 && written.getIfPresent(prefixes.get(known)) == null) {
      known--;
    }
    CallLine.Call call =
        new CallLine.Call(
            spec.name(),
            asked.key(),
            known > 0 ? Optional.of(prefixes.get(known)) : Optional.empty(),
            known > 0 ? Optional.empty() : Optional.of(asked.tools()),
            asked.messages(known),
            asked.settings(),
            prefixes.getLast(),
            retries,
            reply,
            failure);
    log.add(List.of(new CallLine(Optional.empty(), Optional.of(call))));
    written.put(prefixes.getLast(), true);
  }

  @Override
  boolean refusesTools(String model) {
    return false;
  }

  @Override
  public void close() {
    log.close();
  }
}
