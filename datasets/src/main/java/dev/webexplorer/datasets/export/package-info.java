/**
 * A run's questions and trajectories in the files that trainers read. {@link
 * dev.webexplorer.datasets.export.Export} reads a run twice, first for what is chosen, then for
 * what is written, so that memory holds a few numbers of each attempt and one trajectory at a time.
 * Layouts are {@link dev.webexplorer.datasets.export.Form}s; each makes rows of one shape, from
 * {@link dev.webexplorer.datasets.export.Sample}s: what a policy saw and said between two changes
 * of its context. How tools are told to a model, and what a token is, comes from outside.
 */
@NullMarked
package dev.webexplorer.datasets.export;

import org.jspecify.annotations.NullMarked;
