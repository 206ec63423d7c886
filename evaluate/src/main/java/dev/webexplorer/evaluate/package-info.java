/** Who is right and what it took: judges, rewards, metrics over trajectories, and their report. */
@NullMarked
package dev.webexplorer.evaluate;

import org.jspecify.annotations.NullMarked;
