/**
 * Second looks at runs. A {@link dev.webexplorer.evaluate.compare.Comparison} sets two runs on the
 * same questions beside each other, attempt by attempt, and refuses what cannot be compared; an
 * {@link dev.webexplorer.evaluate.compare.Audit} has a person mark a sample and corrects the
 * judge's accuracy by it.
 */
@NullMarked
package dev.webexplorer.evaluate.compare;

import org.jspecify.annotations.NullMarked;
