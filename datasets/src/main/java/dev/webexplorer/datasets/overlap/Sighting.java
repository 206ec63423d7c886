package dev.webexplorer.datasets.overlap;

/**
 * A known question found in a text.
 *
 * @param name of the question, such as {@code browsecomp-zh/17}
 * @param share 1 for a copy; how many of its words, and of their pairs and triples, stand in one
 *     place of the text
 * @param answered whether one of its answers stands beside it
 */
public record Sighting(String name, double share, boolean answered) {}
