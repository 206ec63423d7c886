/**
 * Whether a live web can be trusted for a long time: {@link dev.webexplorer.bench.soak.Soak} lets
 * 64 agents open the pages of a bad site for minutes on end, and prints what of threads, processes,
 * files and heap is left when they are gone.
 */
@NullMarked
package dev.webexplorer.bench.soak;

import org.jspecify.annotations.NullMarked;
