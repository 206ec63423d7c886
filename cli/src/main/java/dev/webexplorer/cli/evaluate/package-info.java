/**
 * What the commands about evaluations share: {@link dev.webexplorer.cli.evaluate.BenchmarkOptions}
 * choose questions, {@link dev.webexplorer.cli.evaluate.RunSummary} is how a run ends in JSON, and
 * {@link dev.webexplorer.cli.evaluate.RunTelling} tells of it and writes its reports.
 */
@NullMarked
package dev.webexplorer.cli.evaluate;

import org.jspecify.annotations.NullMarked;
