/** Part of a house that breaks the rules. */
@NullMarked
package dev.webexplorer.cli.architecture.bad.datasets;

import org.jspecify.annotations.NullMarked;
