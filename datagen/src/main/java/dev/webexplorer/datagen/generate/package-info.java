/**
 * The main job, from seeds to a dataset: {@link dev.webexplorer.datagen.generate.Generator} draws
 * seeds until enough questions are accepted, has every round of each solved, and writes {@code
 * qa.jsonl} and {@code trajectories.jsonl}. Every finished step is in the run's journal first.
 */
@NullMarked
package dev.webexplorer.datagen.generate;

import org.jspecify.annotations.NullMarked;
