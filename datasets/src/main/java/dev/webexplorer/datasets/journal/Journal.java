package dev.webexplorer.datasets.journal;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a run has finished, on disk: each method that writes returns when its entry will survive a
 * crash. Entries are found by {@link Key} among those of the same configuration; the last one of a
 * key counts. Memory holds where they stand (about twenty bytes an entry), never what they say.
 *
 * <p>Thread-safe, made for thousands of virtual threads; interrupting one does no harm. One process
 * at a time: whoever opens a folder must own it.
 */
public final class Journal implements AutoCloseable {
  private static final long SEGMENT_BYTES = 1L << 30;

  private record Attempted(String job, int attempt) {}

  private final Segments segments;
  private final String run;
  private final Cover cover;
  private final Map<Attempted, JobIndex> jobs = new ConcurrentHashMap<>();
  private final long cutBytes;
  private final Committer committer;

  private Journal(Segments segments, String run, Cover cover, long segmentBytes)
      throws IOException {
    this.segments = segments;
    this.run = run;
    this.cover = cover;
    this.cutBytes =
        segments.scan((json, where) -> {
          Entries.Head head = Entries.head(json);
          if (head.run().equals(run)) {
            index(head.key(), where);
          }
        });
    if (cutBytes > 0) {
      segments.cut(cutBytes);
    }
    this.committer = new Committer(segments, segmentBytes);
  }

  /**
   * Opens or begins a journal.
   *
   * @param folder made if it is not there
   * @param run digest of the configuration; entries of others stay and are not seen
   * @throws InputException when an entry is damaged, naming file and line
   */
  public static Journal open(Path folder, String run) {
    return open(folder, run, Cover.NONE);
  }

  /** Opens or begins a journal whose values are kept in some other form. */
  public static Journal open(Path folder, String run, Cover cover) {
    return open(folder, run, cover, SEGMENT_BYTES);
  }

  static Journal open(Path folder, String run, Cover cover, long segmentBytes) {
    try {
      Files.createDirectories(folder);
      return new Journal(new Segments(folder), run, cover, segmentBytes);
    } catch (IOException e) {
      throw InputException.of(folder, e);
    }
  }

  /** Reads all entries of a journal, whatever their configuration, in the order of writing. */
  public static void forEach(Path folder, Consumer<Entry> action) {
    forEach(folder, Cover.NONE, action);
  }

  /** Reads all entries of a journal whose values are kept in some other form. */
  public static void forEach(Path folder, Cover cover, Consumer<Entry> action) {
    try {
      new Segments(folder).scan((json, _) -> action.accept(Entries.read(json).uncovered(cover)));
    } catch (IOException e) {
      throw InputException.of(folder, e);
    }
  }

  /** Returns how many bytes of an entry that a crash had torn were cut off when opening. */
  public long cutBytes() {
    return cutBytes;
  }

  /** Returns the last entry of the key. */
  public Optional<Entry> find(Key key) {
    JobIndex job = jobs.get(new Attempted(key.job(), key.attempt()));
    if (job == null) {
      return Optional.empty();
    }
    return job.of(key.step()).stream()
        .map(this::read)
        .filter(entry -> entry.step().equals(key.step()))
        .findFirst();
  }

  /** Returns the last entry of each step of one attempt at a job, in the order of writing. */
  public List<Entry> entries(String job, int attempt) {
    JobIndex index = jobs.get(new Attempted(job, attempt));
    if (index == null) {
      return List.of();
    }
    Map<String, Entry> bySteps = new LinkedHashMap<>();
    for (Location where : index.all()) {
      Entry entry = read(where);
      bySteps.remove(entry.step());
      bySteps.put(entry.step(), entry);
    }
    return new ArrayList<>(bySteps.values());
  }

  /** Writes that the step is done. */
  public void done(Key key, Object value) {
    append(key, Entry.State.DONE, "", Json.write(value));
  }

  /** Writes that the step failed, so that it will be tried again. */
  public void failed(Key key, String reason) {
    append(key, Entry.State.FAILED, reason, "null");
  }

  /** Writes that the step failed, so that it will be tried again, and what there is of it. */
  public void failed(Key key, String reason, Object value) {
    append(key, Entry.State.FAILED, reason, Json.write(value));
  }

  /** As {@link #step(Key, Class, Supplier)}, for a job that has one attempt only. */
  public <T> T step(String job, String step, Class<T> type, Supplier<T> work) {
    return step(Key.of(job, step), type, work);
  }

  /**
   * Returns the step's value as the journal has it, and does the work first if it is not done. Work
   * that throws is written as failed; work that was interrupted leaves no entry.
   *
   * @param type any that Jackson reads back as it wrote it
   * @throws CancellationException when the thread was interrupted during the work
   */
  public <T> T step(Key key, Class<T> type, Supplier<T> work) {
    Optional<Entry> known = find(key).filter(Entry::done);
    if (known.isPresent()) {
      return known.get().value(type);
    }
    String json = Json.write(work(key, work));
    append(key, Entry.State.DONE, "", json);
    // read back also now, so that a run that is never killed sees what a resumed one would
    return Json.read(json, type);
  }

  private <T> T work(Key key, Supplier<T> work) {
    try {
      T value = work.get();
      if (!Thread.currentThread().isInterrupted()) {
        return value;
      }
    } catch (RuntimeException e) {
      if (!Thread.currentThread().isInterrupted()) {
        failed(key, String.valueOf(e.getMessage()));
      }
      throw e;
    }
    throw new CancellationException("interrupted in step " + key.step() + " of " + key.job());
  }

  private void append(Key key, Entry.State state, String reason, String value) {
    index(
        key,
        committer.append(
            Frame.of(Entries.write(key, run, state, cover.closeText(reason), cover.close(value)))));
  }

  private void index(Key key, Location where) {
    jobs.computeIfAbsent(new Attempted(key.job(), key.attempt()), _ -> new JobIndex())
        .add(key.step(), where);
  }

  private Entry read(Location where) {
    try {
      return segments.read(where).uncovered(cover);
    } catch (IOException e) {
      throw InputException.of(segments.file(where.segment()), e);
    }
  }

  /** Returns when all that was appended is on disk. */
  @Override
  public void close() {
    committer.close();
  }
}
