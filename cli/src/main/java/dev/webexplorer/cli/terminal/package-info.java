/**
 * What a person or a pipe sees. A {@link dev.webexplorer.cli.terminal.Console} sends results to
 * standard output and the rest to standard error, with {@link
 * dev.webexplorer.cli.terminal.Progress} as bars, lines or not at all; text from the web never
 * reaches a terminal but as {@link dev.webexplorer.cli.terminal.SafeText}.
 */
@NullMarked
package dev.webexplorer.cli.terminal;

import org.jspecify.annotations.NullMarked;
