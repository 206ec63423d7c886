package dev.webexplorer.datagen.generate;

import dev.webexplorer.datagen.filter.Yield;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.evaluate.metrics.RoundFigures;
import dev.webexplorer.evaluate.report.RunReport;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SequencedMap;

/**
 * What a run came to.
 *
 * @param seeds drawn
 * @param rejected seeds without an accepted question, by the reason of the last try
 * @param filters what each filter did, for the last try of each seed
 * @param undone changes of the accepted questions that were taken back or refused, by reason
 * @param answerable pages of the web that can be answers; empty when that is not known
 * @param evidenceAccuracy share of the questions, as last evolved, that the solver answers right
 *     when it is handed the pages of the evidence; empty when that round is not solved
 * @param sample questions for the report
 * @param attempts trajectories for the report
 * @param failures attempts that failed, with their reasons
 */
public record Generated(
    int seeds,
    int accepted,
    SequencedMap<String, Long> rejected,
    List<Yield.Line> filters,
    SequencedMap<String, Long> undone,
    OptionalInt answerable,
    List<RoundFigures> rounds,
    OptionalDouble evidenceAccuracy,
    List<QaPair> sample,
    List<RunReport.Attempted> attempts,
    List<String> failures) {}
