package dev.webexplorer.agent.models;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.webexplorer.agent.models.CallFailure.Kind;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.FrameReader;
import dev.webexplorer.datasets.jsonl.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Answers calls from a record: the n-th call for a request gets what the n-th got then, later ones
 * what the last got. What a later start of the recorder asked again counts instead of what was
 * answered before: an agent that was killed never saw that. A call that is not recorded fails, and
 * is kept in {@link #missing}: whoever runs on a record must look there.
 */
public final class CallReplay extends CallTape {
  private static final int NOTED = 1_000;

  /** What came of a request, call by call, in one start of the recorder. */
  private static final class Answers {
    final int start;
    final List<CallLine.Call> calls = new ArrayList<>();
    int next;

    Answers(int start) {
      this.start = start;
    }
  }

  private final Path file;
  private final Map<String, Answers> byKey = new HashMap<>();
  private final Map<Role, ModelSpec> models = new EnumMap<>(Role.class);
  private final Set<String> toolless = new HashSet<>();
  private final Set<String> missing = new LinkedHashSet<>();
  private int starts;
  private long missed;

  private CallReplay(Path file) {
    this.file = file;
  }

  /**
   * Reads a record.
   *
   * @throws InputException when it cannot be read, is damaged (with the place) or is no record
   */
  public static CallReplay open(Path file) {
    CallReplay replay = new CallReplay(file);
    FrameReader.read(file, replay::add);
    if (replay.starts == 0) {
      throw new InputException(file + ": no record of calls; --record-model makes one");
    }
    return replay;
  }

  private void add(String line) {
    CallLine read;
    try {
      read = Json.read(line, CallLine.class);
    } catch (InputException e) {
      throw new InputException(file + ": no record of calls: " + e.getMessage(), e);
    }
    read.start().ifPresent(this::begin);
    read.call()
        .ifPresent(call -> {
          byKey
              .compute(
                  call.key(),
                  (_, known) -> known == null || known.start < starts ? new Answers(starts) : known)
              .calls
              .add(call);
          if (call.failure().filter(failure -> failure.kind() == Kind.TOOLS_REFUSED).isPresent()) {
            toolless.add(call.model());
          }
        });
  }

  private void begin(CallLine.Start start) {
    starts++;
    Map<String, ModelSpec> known = new HashMap<>();
    start.models().forEach(model -> known.put(model.name(), model.spec()));
    for (Role role : Role.values()) {
      ModelSpec spec = known.get(start.roles().getOrDefault(role.toString(), ""));
      if (spec != null) {
        models.put(role, spec);
      }
    }
  }

  /** Returns the models that were recorded, by role. */
  public Map<Role, ModelSpec> models() {
    return Map.copyOf(models);
  }

  /** Returns what was called for and is not recorded, each once, the first thousand of it. */
  public synchronized List<String> missing() {
    return List.copyOf(missing);
  }

  /** Returns how many calls were made that are not recorded. */
  public synchronized long missed() {
    return missed;
  }

  @Override
  Endpoint.Answer answer(ModelSpec spec, ChatRequest request, Supplier<Endpoint.Answer> live) {
    CallLine.Call call = find(WrittenRequest.of(spec.name(), request), spec);
    if (call.failure().isPresent()) {
      throw new CallFailure(call.failure().get().kind(), call.failure().get().message());
    }
    return new Endpoint.Answer(call.reply().orElseThrow().response(), call.retries());
  }

  private synchronized CallLine.Call find(WrittenRequest asked, ModelSpec spec) {
    Answers answers = byKey.get(asked.key());
    if (answers == null) {
      missed++;
      String what = "a call of " + spec.name() + ", " + asked.about();
      if (missing.size() < NOTED) {
        missing.add(what);
      }
      throw new CallFailure(Kind.REFUSED, what + ", is not recorded in " + file);
    }
    CallLine.Call call = answers.calls.get(Math.min(answers.next, answers.calls.size() - 1));
    answers.next++;
    return call;
  }

  @Override
  boolean refusesTools(String model) {
    return toolless.contains(model);
  }
}
