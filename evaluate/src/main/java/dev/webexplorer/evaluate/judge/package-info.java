/**
 * Judges. A benchmark's description names its own: published rules in {@code official} and {@code
 * table}, models in {@code model}. {@link dev.webexplorer.evaluate.judge.MatchJudge} is for all
 * others: it reads gold and response as text, number and date, and calls equal what a careful
 * person would call equal without knowing the subject; where that takes knowledge, it says wrong,
 * with its reason.
 */
@NullMarked
package dev.webexplorer.evaluate.judge;

import org.jspecify.annotations.NullMarked;
