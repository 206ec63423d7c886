package dev.webexplorer.evaluate.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/**
 * A line chart over the rounds, laid out for a template that draws it as SVG. Lengths are in the
 * units of its view box.
 *
 * @param summary the chart in words, for who does not see it
 */
record Chart(
    String title, String summary, List<Tick> rows, List<Tick> columns, List<Series> series) {
  static final int WIDTH = 380;
  static final int HEIGHT = 230;
  private static final double LEFT = 40;
  private static final double RIGHT = 296;
  private static final double TOP = 12;
  private static final double BOTTOM = 200;
  private static final double LABEL_HEIGHT = 13;
  private static final int STEPS = 4;
  private static final int[] HEIGHTS = {4, 8, 12, 16, 20, 24, 32};

  /** A line of the grid and what it says. */
  record Tick(String at, String label) {}

  /** A measured point; {@code tip} says its value. */
  record Dot(String x, String y, String tip) {}

  /**
   * One line.
   *
   * @param style its class in the style sheet, {@code s0}, {@code s1} …
   * @param labelY where its name stands, beside its end
   */
  record Series(String name, String style, String points, List<Dot> dots, String labelY) {}

  /** What is to be drawn: a value for each round, empty where it was not measured. */
  record Line(String name, List<OptionalDouble> values) {
    boolean measured() {
      return values.stream().anyMatch(OptionalDouble::isPresent);
    }
  }

  /** Draws shares from none to all. */
  static Chart shares(String title, List<String> rounds, List<Line> lines) {
    return of(title, rounds, lines, 1, value -> Figure.share(OptionalDouble.of(value)));
  }

  /** Draws numbers from 0 up. */
  static Chart numbers(String title, List<String> rounds, List<Line> lines) {
    double most =
        lines.stream()
            .flatMap(line -> line.values().stream())
            .mapToDouble(value -> value.orElse(0))
            .max()
            .orElse(0);
    return of(title, rounds, lines, ceiling(most), value -> Figure.mean(OptionalDouble.of(value)));
  }

  /** Returns the least height whose quarters are round numbers. */
  private static double ceiling(double most) {
    for (double unit = 1; ; unit *= 10) {
      for (int height : HEIGHTS) {
        if (height * unit >= most) {
          return height * unit;
        }
      }
    }
  }

  private static Chart of(
      String title,
      List<String> rounds,
      List<Line> lines,
      double top,
      DoubleFunction<String> written) {
    List<Line> measured = lines.stream().filter(Line::measured).toList();
    List<Tick> rows = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      double value = top * i / STEPS;
      rows.add(
          new Tick(number(y(value, top)), written.apply(value).replaceFirst("\\.0(?=%?$)", "")));
    }
    List<Tick> columns = new ArrayList<>();
    for (int i = 0; i < rounds.size(); i++) {
      columns.add(new Tick(number(x(i, rounds.size())), rounds.get(i)));
    }
    List<Double> labels = labels(measured, top);
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < measured.size(); i++) {
      List<Dot> dots = dots(measured.get(i), rounds, top, written);
      String points =
          dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
      int style = lines.indexOf(measured.get(i));
      series.add(
          new Series(measured.get(i).name(), "s" + style, points, dots, number(labels.get(i))));
    }
    String summary =
        series.stream().map(Chart::inWords).collect(Collectors.joining("; ", title + ". ", "."));
    // the first lines are drawn last, on top of what they may cover
    return new Chart(title, summary, rows, columns, series.reversed());
  }

  private static String inWords(Series series) {
    return series.dots().stream().map(Dot::tip).collect(Collectors.joining(", "));
  }

  private static List<Dot> dots(
      Line line, List<String> rounds, double top, DoubleFunction<String> written) {
    List<Dot> dots = new ArrayList<>();
    for (int i = 0; i < rounds.size(); i++) {
      OptionalDouble value = line.values().get(i);
      if (value.isPresent()) {
        double v = value.getAsDouble();
        String tip = line.name() + ", " + rounds.get(i) + ": " + written.apply(v);
        dots.add(new Dot(number(x(i, rounds.size())), number(y(v, top)), tip));
      }
    }
    return dots;
  }

  /** Places the names beside the ends of their lines, moved apart where they would overlap. */
  private static List<Double> labels(List<Line> lines, double top) {
    List<double[]> places = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      double last =
          lines.get(i).values().stream()
              .filter(OptionalDouble::isPresent)
              .reduce((_, value) -> value)
              .orElseThrow()
              .getAsDouble();
      places.add(new double[] {y(last, top), i});
    }
    places.sort(Comparator.comparingDouble(place -> place[0]));
    double least = TOP;
    for (double[] place : places) {
      place[0] = Math.max(place[0], least);
      least = place[0] + LABEL_HEIGHT;
    }
    double most = BOTTOM;
    for (double[] place : places.reversed()) {
      place[0] = Math.min(place[0], most);
      most = place[0] - LABEL_HEIGHT;
    }
    places.sort(Comparator.comparingDouble(place -> place[1]));
    return places.stream().map(place -> place[0] + 4).toList();
  }

  private static double x(int round, int rounds) {
    return rounds == 1
        ? (LEFT + RIGHT) / 2
        : LEFT + 10 + (RIGHT - LEFT - 20) * round / (rounds - 1);
  }

  private static double y(double value, double top) {
    return BOTTOM - (BOTTOM - TOP) * Math.clamp(value / top, 0, 1);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
