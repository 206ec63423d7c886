package dev.webexplorer.agent.protocol;

import dev.webexplorer.agent.ToolSpec;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tools that calls are held against. */
final class Toolset {
  /** No tools are known: names and arguments stand as they were written. */
  static final Toolset ANY = new Toolset(List.of(), false);

  private final Map<String, ToolSpec> specs = new LinkedHashMap<>();
  private final boolean known;

  private Toolset(List<ToolSpec> tools, boolean known) {
    tools.forEach(tool -> specs.put(tool.name(), tool));
    this.known = known;
  }

  static Toolset of(List<ToolSpec> tools) {
    return new Toolset(tools, true);
  }

  boolean known() {
    return known;
  }

  boolean has(String name) {
    return specs.containsKey(name);
  }

  /** Returns whether a call of that name may be one of ours. */
  boolean mayHave(String name) {
    return !known || named(name).isPresent();
  }

  Collection<ToolSpec> all() {
    return specs.values();
  }

  /** Returns the tool that is meant by a name. */
  Optional<ToolSpec> named(String name) {
    if (specs.containsKey(name)) {
      return Optional.of(specs.get(name));
    }
    return NearNames.nearest(withoutTokens(name), specs.keySet()).map(specs::get);
  }

  /** Special tokens and numbers that servers leave in names are none of them. */
  private static String withoutTokens(String name) {
    int end = 0;
    while (end < name.length() && "<|:(".indexOf(name.charAt(end)) < 0) {
      end++;
    }
    return name.substring(0, end).strip();
  }
}
