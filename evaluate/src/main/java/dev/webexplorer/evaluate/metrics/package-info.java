/**
 * Figures over attempts. {@link dev.webexplorer.evaluate.metrics.Held} turns a trajectory into what
 * it would have answered after each turn, {@link dev.webexplorer.evaluate.metrics.Scored} keeps of
 * an attempt what counts, and {@link dev.webexplorer.evaluate.metrics.RoundTally} adds such
 * attempts up to a table by evolution round. {@link dev.webexplorer.evaluate.metrics.ShortcutProbe}
 * asks whether a question needs an agent at all.
 */
@NullMarked
package dev.webexplorer.evaluate.metrics;

import org.jspecify.annotations.NullMarked;
