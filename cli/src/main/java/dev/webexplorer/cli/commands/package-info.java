/**
 * One small class for each command; {@link dev.webexplorer.cli.commands.Commands} is their tree.
 */
@NullMarked
package dev.webexplorer.cli.commands;

import org.jspecify.annotations.NullMarked;
