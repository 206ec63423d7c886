package dev.webexplorer.evaluate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.evaluate.report.Chart.Line;
import dev.webexplorer.evaluate.report.Chart.Series;
import dev.webexplorer.evaluate.report.Chart.Tick;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChartTest {

  private static Line line(String name, double... values) {
    return new Line(name, DoubleStream.of(values).mapToObj(OptionalDouble::of).toList());
  }

  @Test
  void scale_endsInRoundNumbersAboveTheMost() {
    assertThat(Chart.numbers("Turns", List.of("Q0"), List.of(line("turns", 21.3))).rows())
        .extracting(Tick::label)
        .containsExactly("0", "6", "12", "18", "24");
    assertThat(Chart.numbers("Turns", List.of("Q0"), List.of(line("turns", 0.0))).rows())
        .extracting(Tick::label)
        .containsExactly("0", "1", "2", "3", "4");
    assertThat(Chart.shares("Accuracy", List.of("Q0"), List.of(line("3 turns", 0.5))).rows())
        .extracting(Tick::label)
        .containsExactly("0%", "25%", "50%", "75%", "100%");
  }

  @Test
  void points_goUpWithTheirValue() {
    Chart chart = Chart.shares("A", List.of("Q0", "Q1", "Q2"), List.of(line("x", 0, 0.5, 1)));
    assertThat(chart.series().getFirst().points()).isEqualTo("50.0,200.0 168.0,106.0 286.0,12.0");
    assertThat(chart.summary()).isEqualTo("A. x, Q0: 0.0%, x, Q1: 50.0%, x, Q2: 100.0%.");
  }

  @Test
  void unmeasured_isLeftOut() {
    Line gap = new Line("gap", List.of(OptionalDouble.of(1), OptionalDouble.empty()));
    Line none = new Line("none", List.of(OptionalDouble.empty(), OptionalDouble.empty()));
    Chart chart = Chart.shares("A", List.of("Q0", "Q1"), List.of(none, gap));
    assertThat(chart.series()).extracting(Series::name).containsExactly("gap");
    assertThat(chart.series().getFirst().style()).isEqualTo("s1");
    assertThat(chart.series().getFirst().dots()).hasSize(1);
  }

  @Property
  void names_doNotOverlap(@ForAll @Size(min = 1, max = 6) List<@DoubleRange(max = 1) Double> ends) {
    List<Line> lines = ends.stream().map(end -> line("x", end)).toList();
    List<Double> places = new ArrayList<>();
    for (Series series : Chart.shares("A", List.of("Q0"), lines).series()) {
      places.add(Double.parseDouble(series.labelY()));
    }
    Collections.sort(places);
    for (int i = 1; i < places.size(); i++) {
      assertThat(places.get(i) - places.get(i - 1)).isGreaterThan(12.8);
    }
    assertThat(places.getFirst()).isGreaterThan(0);
    assertThat(places.getLast()).isLessThan(Chart.HEIGHT);
  }
}
