package dev.webexplorer.agent;

import dev.webexplorer.datasets.Usage;
import java.util.OptionalDouble;

/**
 * What a reader took from a page.
 *
 * @param text what the page says about the goal, with its words quoted
 * @param costUsd what {@code usage} cost; empty when a price is missing
 */
public record Reading(String text, Usage usage, OptionalDouble costUsd) {

  /** A reading that cost nothing. */
  public static Reading of(String text) {
    return new Reading(text, Usage.NONE, OptionalDouble.of(0));
  }
}
