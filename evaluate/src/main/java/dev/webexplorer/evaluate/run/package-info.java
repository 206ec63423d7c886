/**
 * An evaluation: {@link dev.webexplorer.evaluate.run.RunFigures} are what a report tells of a run,
 * from what {@link dev.webexplorer.evaluate.run.AttemptFigures} keep of each attempt; {@link
 * dev.webexplorer.evaluate.run.Verdicts} never lose sight of what was not judged.
 */
@NullMarked
package dev.webexplorer.evaluate.run;

import org.jspecify.annotations.NullMarked;
