/** What things cost, measured: one class a question. Run with {@code java -jar bench.jar}. */
@NullMarked
package dev.webexplorer.bench;

import org.jspecify.annotations.NullMarked;
