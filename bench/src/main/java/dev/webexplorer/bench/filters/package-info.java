/**
 * What filters and the leak guard find and miss: near duplicates as datasets grow, planted faults,
 * and benchmark questions on pages.
 */
@NullMarked
package dev.webexplorer.bench.filters;

import org.jspecify.annotations.NullMarked;
