package dev.webexplorer.agent.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.agent.Paid;
import dev.webexplorer.agent.Turn;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.journal.Cover;
import dev.webexplorer.datasets.journal.Journal;
import dev.webexplorer.datasets.journal.Ownership;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.datasets.jsonl.JsonLinesWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a run keeps what it is ({@code run.json}), what it has finished ({@code journal/}) and its
 * results. It belongs to one process at a time. Opening it again goes on with the run.
 */
public final class RunDirectory implements AutoCloseable {
  private static final String RUN_FILE = "run.json";

  /**
   * What a live web is recorded in, and what stands beside it while it is: there from the start.
   */
  private static final String RECORD = "web.warc.gz";

  /** What {@code run.json} holds. */
  private record Description(
      String run,
      Instant created,
      JsonNode configuration,
      Map<String, String> versions,
      List<String> forkedFrom) {}

  private final Path folder;
  private final Ownership ownership;
  private final String run;
  private final Journal journal;
  private final Cover cover;

  private RunDirectory(Path folder, Ownership ownership, String run, Journal journal, Cover cover) {
    this.folder = folder;
    this.ownership = ownership;
    this.run = run;
    this.journal = journal;
    this.cover = cover;
  }

  /**
   * Begins a run, or goes on with it.
   *
   * @param folder made if it is not there
   * @param fork whether a changed configuration is taken; what was finished under the old one stays
   *     in the journal and is not used
   * @throws InputException when the directory cannot be written to, belongs to another process, is
   *     no run's, is damaged, or holds another configuration (with the difference)
   */
  public static RunDirectory open(Path folder, RunConfiguration configuration, boolean fork) {
    return open(folder, configuration, fork, Cover.NONE);
  }

  /**
   * Begins a run, or goes on with it, with a journal whose values are kept in some other form.
   *
   * @param cover the same at every start
   */
  public static RunDirectory open(
      Path folder, RunConfiguration configuration, boolean fork, Cover cover) {
    try {
      Files.createDirectories(folder);
      Ownership ownership = Ownership.take(folder);
      try {
        describe(folder, configuration, fork);
        Journal journal = Journal.open(folder.resolve("journal"), configuration.digest(), cover);
        return new RunDirectory(folder, ownership, configuration.digest(), journal, cover);
      } catch (IOException | RuntimeException e) {
        ownership.close();
        throw e;
      }
    } catch (IOException e) {
      throw InputException.of(folder, e);
    }
  }

  /**
   * Reads what a run is, without taking hold of it.
   *
   * @throws InputException when there is none
   */
  public static RunConfiguration configuration(Path folder) {
    try {
      Description known =
          description(folder)
              .orElseThrow(() -> new InputException(folder + ": no run; it has no " + RUN_FILE));
      return new RunConfiguration(known.configuration(), known.versions());
    } catch (IOException e) {
      throw InputException.of(folder, e);
    }
  }

  private static void describe(Path folder, RunConfiguration configuration, boolean fork)
      throws IOException {
    Optional<Description> before = description(folder);
    Instant created = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    List<String> forkedFrom = new ArrayList<>();
    if (before.isPresent()) {
      Description known = before.get();
      created = known.created();
      forkedFrom.addAll(known.forkedFrom());
      if (!known.run().equals(configuration.digest())) {
        if (!fork) {
          throw new InputException(
              "%s: made with another configuration: %s; use another directory, or --fork to go on"
                      .formatted(
                          folder,
                          Difference.between(known.configuration(), configuration.settings()))
                  + " with this one");
        }
        forkedFrom.add(known.run());
      }
    }
    write(
        folder,
        new Description(
            configuration.digest(),
            created,
            configuration.settings(),
            configuration.versions(),
            forkedFrom));
  }

  private static Optional<Description> description(Path folder) throws IOException {
    Path file = folder.resolve(RUN_FILE);
    if (Files.exists(file)) {
      try {
        return Optional.of(Json.read(Files.readString(file), Description.class));
      } catch (InputException e) {
        throw new InputException(file + ": " + e.getMessage() + "; restore it", e);
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      Optional<Path> foreign =
          files
              .filter(f -> !Ownership.FILES.contains(f.getFileName().toString()))
              .filter(f -> !f.getFileName().toString().equals("." + RUN_FILE + ".part"))
              .filter(f -> !f.getFileName().toString().startsWith(RECORD))
              .findFirst();
      if (foreign.isPresent()) {
        throw new InputException(
            folder + ": holds files but no run; use an empty or a new directory");
      }
    }
    return Optional.empty();
  }

  private static void write(Path folder, Description description) throws IOException {
    Path part = folder.resolve("." + RUN_FILE + ".part");
    String json = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(description);
    Files.writeString(part, json + "\n");
    Files.move(part, folder.resolve(RUN_FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  public Path folder() {
    return folder;
  }

  /** Returns the digest of the configuration. */
  public String run() {
    return run;
  }

  public Journal journal() {
    return journal;
  }

  /**
   * Returns what all that is in the journal has taken, under whatever configuration: every turn,
   * and every other step whose value has a field {@code paid}.
   */
  public Paid paid() {
    Paid[] sum = {Paid.NOTHING};
    Journal.forEach(
        folder.resolve("journal"),
        cover,
        entry -> {
          if (entry.step().startsWith(TurnLog.TURN)) {
            sum[0] = sum[0].plus(entry.value(Turn.class).paid());
          } else if (entry.value().path("paid").isObject()) {
            sum[0] = sum[0].plus(Json.read(entry.value().path("paid").toString(), Paid.class));
          }
        });
    return sum[0];
  }

  /**
   * Begins a result file anew; it takes its place, whole, when it is committed.
   *
   * @param name such as {@code trajectories.jsonl}
   */
  public JsonLinesWriter results(String name) {
    return JsonLinesWriter.replace(folder.resolve(name));
  }

  @Override
  public void close() {
    try (ownership) {
      journal.close();
    }
  }
}
