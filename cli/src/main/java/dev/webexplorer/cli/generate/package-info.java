/**
 * What {@code generate} and {@code demo} share: {@link dev.webexplorer.cli.generate.Generation}
 * runs the generator with progress, prints its table and writes its report.
 */
@NullMarked
package dev.webexplorer.cli.generate;

import org.jspecify.annotations.NullMarked;
