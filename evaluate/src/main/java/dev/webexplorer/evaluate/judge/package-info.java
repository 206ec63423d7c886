/**
 * Judges that need no model. {@link dev.webexplorer.evaluate.judge.MatchJudge} reads gold and
 * response as text, number and date, and calls equal what a careful person would call equal without
 * knowing the subject; where that takes knowledge, it says wrong, with its reason.
 */
@NullMarked
package dev.webexplorer.evaluate.judge;

import org.jspecify.annotations.NullMarked;
