/**
 * Runs that survive. A {@link dev.webexplorer.agent.run.RunDirectory} has one owner and one
 * configuration and keeps the journal; a {@link dev.webexplorer.agent.run.JobRunner} does {@link
 * dev.webexplorer.agent.run.Job}s, which are data, and hands their results on in order; a {@link
 * dev.webexplorer.agent.run.Rollout} makes k attempts at each question and restarts each from its
 * last finished turn.
 */
@NullMarked
package dev.webexplorer.agent.run;

import org.jspecify.annotations.NullMarked;
