/** What evaluations come to beside the least that can be done. */
@NullMarked
package dev.webexplorer.bench.evaluate;

import org.jspecify.annotations.NullMarked;
