/**
 * Solving the questions of a file: {@link dev.webexplorer.cli.rollout.QuestionFile} reads and
 * checks them, {@link dev.webexplorer.cli.rollout.RolloutResults} judges what comes of the attempts
 * and adds it up.
 */
@NullMarked
package dev.webexplorer.cli.rollout;

import org.jspecify.annotations.NullMarked;
