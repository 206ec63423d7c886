/** The two scripts of the top folder, run as processes on a small checkout. */
@NullMarked
package dev.webexplorer.cli.launcher;

import org.jspecify.annotations.NullMarked;
