/**
 * What an agent does, told to OpenTelemetry by its conventions for generative AI: a span for each
 * run of an agent, each call of a model and each call of a tool, and the histograms of their
 * durations and tokens. {@link dev.webexplorer.agent.telemetry.Telemetry} begins them, {@link
 * dev.webexplorer.agent.telemetry.Export} sends them where the environment says.
 *
 * <p>It is off unless somebody listens, and then nothing of it is on an agent's way. Texts of
 * messages, calls and observations are told only when that is asked for; keys and what endpoints
 * say in errors never.
 */
@NullMarked
package dev.webexplorer.agent.telemetry;

import org.jspecify.annotations.NullMarked;
