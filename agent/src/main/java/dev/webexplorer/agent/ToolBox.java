package dev.webexplorer.agent;

import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Usage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The tools of an agent by name. Whatever a call does wrong becomes an observation. */
final class ToolBox {
  /** More calls in one turn than anybody can use; the rest is refused. */
  static final int MOST_CALLS = 16;

  private final Map<String, Tool> tools = new LinkedHashMap<>();
  private final List<ToolSpec> specs;
  private final boolean parallel;

  ToolBox(List<Tool> tools, boolean parallel) {
    for (Tool tool : tools) {
      if (this.tools.put(tool.spec().name(), tool) != null) {
        throw new IllegalArgumentException("two tools are named " + tool.spec().name());
      }
    }
    this.specs = this.tools.values().stream().map(Tool::spec).toList();
    this.parallel = parallel;
  }

  List<ToolSpec> specs() {
    return specs;
  }

  boolean has(String name) {
    return tools.containsKey(name);
  }

  /** Calls each, in order or at once, and returns the observations in the order of the calls. */
  List<Observation> call(List<ToolCall> calls) throws InterruptedException {
    if (parallel && calls.size() > 1) {
      return callAtOnce(calls);
    }
    List<Observation> observations = new ArrayList<>(calls.size());
    for (int i = 0; i < calls.size(); i++) {
      observations.add(call(calls.get(i), i));
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException();
      }
    }
    return observations;
  }

  private List<Observation> callAtOnce(List<ToolCall> calls) throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Observation>> pending = new ArrayList<>(calls.size());
      for (int i = 0; i < calls.size(); i++) {
        int position = i;
        pending.add(threads.submit(() -> call(calls.get(position), position)));
      }
      try {
        List<Observation> observations = new ArrayList<>(calls.size());
        for (Future<Observation> call : pending) {
          observations.add(call.get());
        }
        return observations;
      } catch (ExecutionException e) {
        throw new IllegalStateException("a tool call died", e.getCause());
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private Observation call(ToolCall call, int position) {
    if (position >= MOST_CALLS) {
      return wrong("Not called: at most " + MOST_CALLS + " calls a turn.");
    }
    Tool tool = tools.get(call.name());
    if (tool == null) {
      String names = tools.isEmpty() ? "none" : String.join(", ", tools.keySet());
      return wrong("There is no tool \"" + call.name() + "\"; the tools are: " + names + ".");
    }
    try {
      return tool.call(call);
    } catch (RuntimeException e) {
      return new Observation("The tool " + call.name() + " failed: " + e, false, Usage.NONE);
    }
  }

  private static Observation wrong(String what) {
    return new Observation(what, true, Usage.NONE);
  }
}
