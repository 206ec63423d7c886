/**
 * From a seed to a pair, whoever thinks: {@link dev.webexplorer.datagen.write.QuestionWriter} tries
 * what a {@link dev.webexplorer.datagen.Synthesizer} writes, has it evolved by an {@link
 * dev.webexplorer.datagen.Evolver} as a {@link dev.webexplorer.datagen.write.Schedule} says, and
 * checks what came of it. The schedule is a number of rounds, or goes by measure: {@link
 * dev.webexplorer.datagen.write.AdaptiveSchedule} lets a {@link
 * dev.webexplorer.datagen.write.Gauge} solve the question after each round, and ends when it is as
 * hard as is wanted.
 */
@NullMarked
package dev.webexplorer.datagen.write;

import org.jspecify.annotations.NullMarked;
