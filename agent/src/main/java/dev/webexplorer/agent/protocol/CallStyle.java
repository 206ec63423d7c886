package dev.webexplorer.agent.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a call is written for a model to read. */
@FunctionalInterface
interface CallStyle {

  /** For models whose server writes the calls: the name and the arguments. */
  CallStyle NATIVE =
      (name, arguments) -> name + " with the arguments " + SpacedJson.write(arguments);

  String write(String name, ObjectNode arguments);
}
