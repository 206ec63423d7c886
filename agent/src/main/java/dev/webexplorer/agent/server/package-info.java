/**
 * A model server without a model: an OpenAI-compatible endpoint on loopback behind which a {@link
 * dev.webexplorer.agent.Policy} or a script answers, with the latency and the faults that are asked
 * of it. It keeps a log of its own, by which clients can be held to account. For tests, benchmarks
 * and for trying out a set-up; it is no language model.
 */
@NullMarked
package dev.webexplorer.agent.server;

import org.jspecify.annotations.NullMarked;
