package dev.webexplorer.agent;

import dev.webexplorer.datasets.Usage;

/**
 * What a tool answered.
 *
 * @param malformed the call itself was wrong (unknown tool, broken arguments)
 */
public record Observation(String text, boolean malformed, Usage usage) {}
