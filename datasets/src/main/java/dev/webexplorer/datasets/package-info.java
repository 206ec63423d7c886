/**
 * The records that flow through WebExplorer and the files they stand in: question-answer pairs with
 * their evolution and evidence, trajectories of chat messages, and what they cost. Everything here
 * is plain data; {@code datasets.jsonl} reads and writes it, and {@link
 * dev.webexplorer.datasets.journal} keeps a run's finished work on disk.
 */
@NullMarked
package dev.webexplorer.datasets;

import org.jspecify.annotations.NullMarked;
