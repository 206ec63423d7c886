/**
 * The command line, and the only room that knows picocli. {@link dev.webexplorer.cli.Main} hands
 * arguments to a {@link dev.webexplorer.cli.Program}, which reads the {@linkplain
 * dev.webexplorer.cli.settings settings}, runs one of the {@linkplain dev.webexplorer.cli.commands
 * commands} and turns whatever goes wrong into one line and an exit code.
 */
@NullMarked
package dev.webexplorer.cli;

import org.jspecify.annotations.NullMarked;
