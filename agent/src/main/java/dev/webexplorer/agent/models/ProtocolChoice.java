package dev.webexplorer.agent.models;

import dev.webexplorer.datasets.InputException;
import java.util.Arrays;
import java.util.Locale;

/** How a model is told of tools. */
public enum ProtocolChoice {
  /** Native, or text if the endpoint takes no tools. */
  AUTO,
  /** The API's own tool calls. */
  NATIVE,
  /** Tags of arXiv 2509.06501 and of the templates of Qwen and Hermes. */
  TEXT,
  /** Tags of Search-R1. */
  SEARCH_R1;

  /** Reads a choice as it stands in configuration. */
  public static ProtocolChoice of(String text) {
    return Arrays.stream(values())
        .filter(choice -> choice.toString().equals(text))
        .findFirst()
        .orElseThrow(() ->
            new InputException(
                "unknown protocol \"" + text + "\": use auto, native, text or search-r1"));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
