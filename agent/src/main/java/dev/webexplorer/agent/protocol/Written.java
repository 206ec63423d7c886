package dev.webexplorer.agent.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Set;

/** A call as a model wrote it, before it is held against the tools. */
sealed interface Written {

  /** As in the output. */
  String raw();

  /**
   * A call that could be read.
   *
   * @param name empty when it had none
   * @param arguments an object; or whatever stood in its place
   */
  record Legible(String name, JsonNode arguments, String raw, Set<Repair> repairs)
      implements Written {

    Legible with(Repair repair) {
      Set<Repair> more = EnumSet.of(repair);
      more.addAll(repairs);
      return new Legible(name, arguments, raw, more);
    }
  }

  /**
   * A call that could not be read.
   *
   * @param name empty when not even that could be
   */
  record Broken(String name, String raw, String reason) implements Written {}
}
