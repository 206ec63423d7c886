/**
 * A benchmark's questions and answers, kept out of what an agent finds while it is evaluated, or
 * seen where they are not. {@link dev.webexplorer.evaluate.leak.GuardedWeb} stands before any web
 * and asks a {@link dev.webexplorer.evaluate.leak.LeakGuard} of every result and page: addresses
 * that republish benchmarks, canary strings, the words of a question, an answer beside them. What
 * it saw stands in a {@link dev.webexplorer.evaluate.leak.LeakLog} by request, so that it is
 * counted for each trajectory, also of a run that was stopped and begun again. Questions and
 * answers are known as hashes alone.
 */
@NullMarked
package dev.webexplorer.evaluate.leak;

import org.jspecify.annotations.NullMarked;
