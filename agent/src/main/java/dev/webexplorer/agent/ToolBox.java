package dev.webexplorer.agent;

import dev.webexplorer.agent.telemetry.Telemetry;
import dev.webexplorer.datasets.ToolCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** The tools of an agent by name. Whatever a call does wrong becomes an observation. */
final class ToolBox {
  /** More calls in one turn than anybody can use; the rest is refused. */
  static final int MOST_CALLS = 16;

  private final Map<String, Tool> tools = new LinkedHashMap<>();
  private final List<ToolSpec> specs;
  private final boolean parallel;
  private final Telemetry telemetry;

  ToolBox(List<Tool> tools, boolean parallel, Telemetry telemetry) {
    for (Tool tool : tools) {
      Tool called = telemetry.on() ? new TracedTool(tool, telemetry) : tool;
      if (this.tools.put(tool.spec().name(), called) != null) {
        throw new IllegalArgumentException("two tools are named " + tool.spec().name());
      }
    }
    this.specs = this.tools.values().stream().map(Tool::spec).toList();
    this.parallel = parallel;
    this.telemetry = telemetry;
  }

  List<ToolSpec> specs() {
    return specs;
  }

  /** Returns the tokens of the tools' descriptions. */
  int tokens(TokenCounter counter) {
    return specs.stream()
        .mapToInt(spec ->
            counter.count(spec.name())
                + counter.count(spec.description())
                + counter.count(spec.parameters().toString()))
        .sum();
  }

  boolean has(String name) {
    return tools.containsKey(name);
  }

  /**
   * Calls each, in order or at once, and returns the observations in the order of the calls.
   *
   * @param refused calls that cannot be made, by position, and what is observed instead
   * @param each told of every observation as it comes, also if a later call ends it all
   * @throws ToolUnusable when a tool does not work at all
   */
  List<Observation> call(
      List<ToolCall> calls, Map<Integer, String> refused, Consumer<Observation> each)
      throws InterruptedException {
    if (parallel && calls.size() > 1) {
      return callAtOnce(calls, refused, each);
    }
    List<Observation> observations = new ArrayList<>(calls.size());
    for (int i = 0; i < calls.size(); i++) {
      observations.add(call(calls.get(i), i, refused));
      each.accept(observations.getLast());
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException();
      }
    }
    return observations;
  }

  private List<Observation> callAtOnce(
      List<ToolCall> calls, Map<Integer, String> refused, Consumer<Observation> each)
      throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Observation>> pending = new ArrayList<>(calls.size());
      for (int i = 0; i < calls.size(); i++) {
        int position = i;
        pending.add(
            threads.submit(telemetry.carry(() -> call(calls.get(position), position, refused))));
      }
      try {
        List<Observation> observations = new ArrayList<>(calls.size());
        for (Future<Observation> call : pending) {
          observations.add(call.get());
          each.accept(observations.getLast());
        }
        return observations;
      } catch (ExecutionException e) {
        if (e.getCause() instanceof ToolUnusable unusable) {
          throw new ToolUnusable(String.valueOf(unusable.getMessage()));
        }
        throw new IllegalStateException("a tool call died", e.getCause());
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private Observation call(ToolCall call, int position, Map<Integer, String> refused) {
    if (position >= MOST_CALLS) {
      return wrong("Not called: at most " + MOST_CALLS + " calls a turn.");
    }
    String complaint = refused.get(position);
    if (complaint != null) {
      return wrong(complaint);
    }
    Tool tool = tools.get(call.name());
    if (tool == null) {
      String names = tools.isEmpty() ? "none" : String.join(", ", tools.keySet());
      return wrong("There is no tool \"" + call.name() + "\"; the tools are: " + names + ".");
    }
    try {
      return tool.call(call);
    } catch (ToolUnusable e) {
      throw e;
    } catch (RuntimeException e) {
      return Observation.of("The tool " + call.name() + " failed: " + e);
    }
  }

  private static Observation wrong(String what) {
    return Observation.malformed(what);
  }
}
