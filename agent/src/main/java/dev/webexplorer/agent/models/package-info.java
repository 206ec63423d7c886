/**
 * Models behind the agent's seams. A {@link dev.webexplorer.agent.models.ModelSpec} says which
 * model answers where and under which limits; an {@link dev.webexplorer.agent.models.Endpoint} is
 * one such model, shared by all agents: it holds the LangChain4j object, the limits, the retries
 * and the circuit. {@link dev.webexplorer.agent.models.ChatPolicy} lets it pick the next step,
 * {@link dev.webexplorer.agent.models.ModelReader} lets it read pages.
 *
 * <p>What comes of calls can be recorded ({@link dev.webexplorer.agent.models.CallRecorder}) and
 * replayed without an endpoint ({@link dev.webexplorer.agent.models.CallReplay}).
 *
 * <p>A key goes to its endpoint's own address and nowhere else, and is in no text that leaves this
 * room.
 */
@NullMarked
package dev.webexplorer.agent.models;

import org.jspecify.annotations.NullMarked;
