package dev.webexplorer.agent;

import dev.webexplorer.datasets.Usage;

/**
 * What a reader took from a page.
 *
 * @param text what the page says about the goal, with its words quoted
 */
public record Reading(String text, Usage usage) {}
