/**
 * A thousand agents at once: {@link dev.webexplorer.bench.agents.AgentScale} runs them against a
 * scripted model server in a process of its own, beside LangChain4j alone and a raw HTTP client;
 * {@link dev.webexplorer.bench.agents.TurnLadder} shows that a turn costs the same however long a
 * conversation is.
 */
@NullMarked
package dev.webexplorer.bench.agents;

import org.jspecify.annotations.NullMarked;
