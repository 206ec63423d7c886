/**
 * How well and how fast the main text of real pages is found, beside other libraries for the JVM.
 * {@link dev.webexplorer.bench.extraction.ExtractionFigures} prints it.
 */
@NullMarked
package dev.webexplorer.bench.extraction;

import org.jspecify.annotations.NullMarked;
