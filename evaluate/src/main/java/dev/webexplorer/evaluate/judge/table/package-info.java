/**
 * Answers that are tables, as WideSearch scores them: {@link
 * dev.webexplorer.evaluate.judge.table.Grid} is a table from Markdown or CSV, {@link
 * dev.webexplorer.evaluate.judge.table.TableRules} say how each column is compared, {@link
 * dev.webexplorer.evaluate.judge.table.TableScore} counts rows and cells that agree. Columns and
 * keys are matched by their text; a model that would align other wordings is not asked.
 */
@NullMarked
package dev.webexplorer.evaluate.judge.table;

import org.jspecify.annotations.NullMarked;
