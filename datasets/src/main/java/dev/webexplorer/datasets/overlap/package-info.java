/**
 * Known questions found again in other texts, word for word or lightly paraphrased: a benchmark's
 * in a dataset ({@code datagen.filter}), or on a page that an agent opens ({@code evaluate.leak}).
 * Of a known question nothing is kept but hashes of its words and of runs of two and three of them,
 * in memory only, so that a question that is published encrypted is nowhere in the clear.
 */
@NullMarked
package dev.webexplorer.datasets.overlap;

import org.jspecify.annotations.NullMarked;
