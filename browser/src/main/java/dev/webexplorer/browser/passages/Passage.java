package dev.webexplorer.browser.passages;

import dev.webexplorer.browser.Section;

/**
 * A part of a page, and how well it answers a goal.
 *
 * @param part where it stands, under which headings
 * @param score more is better; comparable within one ranking only
 */
public record Passage(Section part, double score) {}
