/**
 * What numbers of right answers are worth. An {@link dev.webexplorer.evaluate.statistics.Estimate}
 * says how it was made and how far it may be off: {@link
 * dev.webexplorer.evaluate.statistics.Accuracy} from the {@link
 * dev.webexplorer.evaluate.statistics.Attempts} at many questions, {@link
 * dev.webexplorer.evaluate.statistics.Mean} from any values; {@link
 * dev.webexplorer.evaluate.statistics.Paired} compares two runs question by question, {@link
 * dev.webexplorer.evaluate.statistics.Agreement} two or more judges, {@link
 * dev.webexplorer.evaluate.statistics.Calibration} what was said to be sure with what was right,
 * and {@link dev.webexplorer.evaluate.statistics.Stratified} corrects a share by a sample that a
 * person looked at. All intervals are at 95 %. Distributions are Apache Commons Statistics'.
 */
@NullMarked
package dev.webexplorer.evaluate.statistics;

import org.jspecify.annotations.NullMarked;
