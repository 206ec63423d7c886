/**
 * The long-horizon loop. An {@link dev.webexplorer.agent.Agent} lets a {@link
 * dev.webexplorer.agent.Policy} act with {@link dev.webexplorer.agent.Tool}s under a {@link
 * dev.webexplorer.agent.Budget} until it answers or a budget ends, and returns the whole of it as a
 * trajectory. A policy knows the question's text and what it has seen; nothing else reaches it.
 */
@NullMarked
package dev.webexplorer.agent;

import org.jspecify.annotations.NullMarked;
