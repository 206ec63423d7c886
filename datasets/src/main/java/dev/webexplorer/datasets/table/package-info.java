/**
 * Tables from the files that people have. {@link dev.webexplorer.datasets.table.Table} reads CSV,
 * TSV, XLSX, JSON, JSON Lines and Parquet, by the file's name, as {@link
 * dev.webexplorer.datasets.table.Row}s; what is wrong is told by row and column, without the cells'
 * content.
 */
@NullMarked
package dev.webexplorer.datasets.table;

import org.jspecify.annotations.NullMarked;
