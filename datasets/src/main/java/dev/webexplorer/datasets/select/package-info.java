/**
 * Which questions and attempts go into a dataset. {@link dev.webexplorer.datasets.select.Selection}
 * takes what is known of each in short, and says which are chosen and on which side of a split:
 * rejection sampling, difficulty, balance, and no page or seed on both sides. Seeded; the same
 * input gives the same choice.
 */
@NullMarked
package dev.webexplorer.datasets.select;

import org.jspecify.annotations.NullMarked;
