/**
 * Judges that ask a model. {@link dev.webexplorer.evaluate.judge.model.ModelJudge} asks in the form
 * that suits a benchmark ({@link dev.webexplorer.evaluate.judge.model.JudgeForm}: prompts of our
 * own with a version, kept in resources) and reads what comes back whatever its dress. Its failure,
 * or a reply that says neither, leaves an answer unjudged; it never makes it wrong.
 */
@NullMarked
package dev.webexplorer.evaluate.judge.model;

import org.jspecify.annotations.NullMarked;
