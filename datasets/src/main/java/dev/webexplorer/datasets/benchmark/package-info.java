/**
 * Benchmarks, read from the files that their makers publish. {@link
 * dev.webexplorer.datasets.benchmark.Benchmarks} knows each one: where it is got, its licence, the
 * files that were seen of it, and where in a row question and answer stand; {@link
 * dev.webexplorer.datasets.benchmark.Benchmark#read} makes {@link
 * dev.webexplorer.datasets.benchmark.BenchmarkItem}s of a file. What is published under a {@link
 * dev.webexplorer.datasets.benchmark.Seal} is opened in memory only: no message, log or {@code
 * toString} holds it.
 */
@NullMarked
package dev.webexplorer.datasets.benchmark;

import org.jspecify.annotations.NullMarked;
