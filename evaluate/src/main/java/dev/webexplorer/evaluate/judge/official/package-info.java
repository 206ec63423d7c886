/**
 * The scorers that benchmarks publish, rule by rule as their code has them, its quirks included:
 * {@link dev.webexplorer.evaluate.judge.official.GaiaJudge} for GAIA, {@link
 * dev.webexplorer.evaluate.judge.official.QaScore} for multi-hop questions, {@link
 * dev.webexplorer.evaluate.judge.official.Citations} and {@link
 * dev.webexplorer.evaluate.judge.official.PlusFigures} for BrowseComp-Plus, {@link
 * dev.webexplorer.evaluate.judge.official.SimpleQaFigures} for SimpleQA. They cost no call.
 */
@NullMarked
package dev.webexplorer.evaluate.judge.official;

import org.jspecify.annotations.NullMarked;
