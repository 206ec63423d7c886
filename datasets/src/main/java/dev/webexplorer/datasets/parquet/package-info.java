/**
 * Parquet files as rows of JSON: {@link dev.webexplorer.datasets.parquet.ParquetRowWriter} writes
 * rows of a {@link dev.webexplorer.datasets.parquet.Shape}, {@link
 * dev.webexplorer.datasets.parquet.ParquetRowReader} reads any file. The library behind them is an
 * optional part; the Hadoop classes that it is compiled against are stood in for by a small jar.
 */
@NullMarked
package dev.webexplorer.datasets.parquet;

import org.jspecify.annotations.NullMarked;
