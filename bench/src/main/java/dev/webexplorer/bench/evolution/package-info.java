/**
 * How good evolved questions are. {@link dev.webexplorer.bench.evolution.EvolutionQuality} holds
 * the questions of a run on a generated world against the world's facts, which share nothing with
 * the checks by which the questions were made; {@link
 * dev.webexplorer.bench.evolution.ScheduleFigures} compares evolution by measure with a fixed
 * number of rounds.
 */
@NullMarked
package dev.webexplorer.bench.evolution;

import org.jspecify.annotations.NullMarked;
