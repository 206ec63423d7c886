package dev.webexplorer.bench.scale;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints one table for webs of several sizes, one for conversations of several lengths, and the
 * speed of generating. Times by the processor are of all threads together, so that they mean the
 * same on a busy machine.
 */
public final class ScaleFigures {
  private static final List<Integer> PAGES = List.of(1_000, 10_000, 100_000);
  private static final List<Integer> TURNS = List.of(10, 30, 100);

  /** Pages of the web that questions are generated from. */
  private static final int ASKED = 1_000;

  private static final int WARM_UP = 4_000;

  private ScaleFigures() {}

  /** Takes the numbers of pages; by default 1,000, 10,000 and 100,000. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<Integer> sizes =
        arguments.length == 0 ? PAGES : Arrays.stream(arguments).map(Integer::valueOf).toList();
    PrintStream out = System.out;
    Path folder = Files.createTempDirectory("scale");
    try {
      warmUp(folder);
      webs(sizes, folder, out);
      turns(out);
      questions(folder, out);
    } finally {
      Folders.delete(folder);
    }
  }

  /** A first web is slower than all others, as the program is not compiled yet. */
  private static void warmUp(Path folder) throws IOException {
    Path place = folder.resolve("warm-up");
    List<String> queries = Queries.of(BuiltWorld.build(WARM_UP, place).world());
    SearchSpeed.of(place, queries);
    BareLucene.perSecond(place, queries);
  }

  private static void webs(List<Integer> sizes, Path folder, PrintStream out) throws IOException {
    out.println("Worlds: what a page costs, and a query");
    row(
        out,
        "pages",
        "made: CPU µs/page",
        "indexed: CPU µs/page",
        "indexed: pages/s",
        "heap MB",
        "disk KB/page",
        "p50 ms",
        "p95 ms",
        "queries/s",
        "Lucene queries/s");
    for (int pages : sizes) {
      Path place = folder.resolve(Integer.toString(pages));
      BuiltWorld built = BuiltWorld.build(pages, place);
      SearchSpeed found = SearchSpeed.of(place, Queries.of(built.world()));
      row(
          out,
          pages,
          built.makingMicros(),
          built.indexingMicros(),
          built.pagesPerSecond(),
          built.heap() >> 20,
          Folders.bytes(place) / 1024.0 / pages,
          found.medianMillis(),
          found.slowMillis(),
          found.perSecond(),
          BareLucene.perSecond(place, Queries.of(built.world())));
    }
  }

  private static void turns(PrintStream out) {
    out.println();
    out.println("Agent: turns of a policy that costs nothing, on one thread");
    row(out, "turns", "CPU µs/turn", "turns/s");
    IdleAgent.warmUp(TURNS.getLast());
    for (int turns : TURNS) {
      IdleAgent.Speed speed = IdleAgent.measure(turns);
      row(out, turns, speed.microsPerTurn(), speed.turnsPerSecond());
    }
  }

  private static void questions(Path folder, PrintStream out)
      throws IOException, InterruptedException {
    Asking.Speed speed = Asking.measure(ASKED, folder);
    out.println();
    out.printf("Questions: from a world of %,d pages, all processors%n", ASKED);
    row(out, "accepted", "reading: CPU µs/page", "seconds", "questions/s", "attempts/s");
    row(
        out,
        speed.questions(),
        speed.readingMicros(),
        speed.seconds(),
        speed.questions() / speed.seconds(),
        speed.attempts() / speed.seconds());
  }

  private static void row(PrintStream out, Object... cells) {
    StringBuilder line = new StringBuilder();
    for (Object cell : cells) {
      String text =
          switch (cell) {
            case Double number when number < 100 -> String.format(Locale.ROOT, "%.2f", number);
            case Number number ->
                String.format(Locale.ROOT, "%,d", Math.round(number.doubleValue()));
            default -> cell.toString();
          };
      line.append(String.format(Locale.ROOT, "%-22s", text));
    }
    out.println(line.toString().stripTrailing());
  }
}
