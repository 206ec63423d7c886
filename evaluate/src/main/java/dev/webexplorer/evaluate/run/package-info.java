/**
 * An evaluation: {@link dev.webexplorer.evaluate.run.Evaluation} has a benchmark's questions solved
 * and judged, {@link dev.webexplorer.evaluate.run.Rejudging} gives a finished run to another judge.
 * {@link dev.webexplorer.evaluate.run.RunLog} opens what a run left on disk, sealed as its
 * benchmark is ({@link dev.webexplorer.evaluate.run.RunSeal}); {@link
 * dev.webexplorer.evaluate.run.RunFigures} are what a report tells of it, from what {@link
 * dev.webexplorer.evaluate.run.AttemptFigures} keep of each attempt; {@link
 * dev.webexplorer.evaluate.run.Verdicts} never lose sight of what was not judged.
 */
@NullMarked
package dev.webexplorer.evaluate.run;

import org.jspecify.annotations.NullMarked;
