/**
 * The command line: picocli commands, configuration and progress. The only room that knows picocli.
 */
@NullMarked
package dev.webexplorer.cli;

import org.jspecify.annotations.NullMarked;
