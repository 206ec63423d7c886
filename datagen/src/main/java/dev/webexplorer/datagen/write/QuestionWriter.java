package dev.webexplorer.datagen.write;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.webexplorer.browser.WebId;
import dev.webexplorer.datagen.Evolution;
import dev.webexplorer.datagen.Evolver;
import dev.webexplorer.datagen.Puzzle;
import dev.webexplorer.datagen.Seed;
import dev.webexplorer.datagen.SetAside;
import dev.webexplorer.datagen.Stage;
import dev.webexplorer.datagen.Synthesizer;
import dev.webexplorer.datagen.Topic;
import dev.webexplorer.datagen.filter.Examined;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Writes a question around a seed: of what the synthesizer proposes, evolved, the first with which
 * the evolver is satisfied, else the first that passes its checks. Thread-safe.
 */
public final class QuestionWriter {
  /** Field of a pair, beside those of the format: the page that is the answer. */
  public static final String ANSWER_URL = "answer_url";

  /** Another: how many steps of its evolution were taken back or refused, by reason. */
  public static final String UNDONE = "undone";

  private static final int MOST_REMEMBERED = 5000;

  private final Cache<Topic, Try> tries =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
  private final Synthesizer synthesizer;
  private final Evolver evolver;
  private final Schedule schedule;
  private final PairText text;

  public QuestionWriter(Synthesizer synthesizer, Evolver evolver, Schedule schedule, WebId web) {
    this.synthesizer = synthesizer;
    this.evolver = evolver;
    this.schedule = schedule;
    this.text =
        new PairText(
            web.toString(), Map.of("explorer", synthesizer.name(), "evolver", evolver.name()));
  }

  /** What came of a seed. */
  public sealed interface Result {

    /** A question that passed the evolver's checks. */
    record Written(Examined examined) implements Result {}

    /** No topic tried made a question; the reason of the last. */
    record Refused(String reason, List<Examined.Said> findings) implements Result {}
  }

  /** What came of a topic; the same for every seed that leads to it. */
  private sealed interface Try {
    record Evolved(Evolution evolution, List<Examined.Said> findings, boolean satisfying)
        implements Try {}

    record Failed(String reason, List<Examined.Said> findings) implements Try {
      Failed(String reason) {
        this(reason, List.of());
      }
    }

    default boolean settles() {
      return this instanceof Evolved evolved && evolved.satisfying();
    }

    /** Returns the later one when it fails like the first, and when it settles the matter. */
    default Try orBetter(Try other) {
      return this instanceof Failed || other.settles() ? other : this;
    }
  }

  /** Returns how many pages of the web can be answers; empty when that shows only later. */
  public OptionalInt answerable() {
    return synthesizer.answerable();
  }

  /**
   * Tries the topics of a seed, one after the other.
   *
   * @param taken answers that other questions have
   */
  public Result write(Seed seed, Set<String> taken, String run) {
    return switch (best(seed, taken)) {
      case Try.Failed failed -> new Result.Refused(failed.reason(), failed.findings());
      case Try.Evolved(Evolution evolution, List<Examined.Said> findings, boolean _) ->
          new Result.Written(Examined.of(text.pair(seed.title(), evolution, run), findings));
    };
  }

  /** Returns the rounds of a seed's question; none when there is none. */
  public List<Stage> stages(Seed seed) {
    return best(seed, Set.of()) instanceof Try.Evolved evolved
        ? evolved.evolution().stages()
        : List.of();
  }

  private Try best(Seed seed, Set<String> taken) {
    Try best = new Try.Failed("no_answer");
    for (Topic topic : synthesizer.topics(seed, taken)) {
      if (best.settles() || (topic.lastResort() && best instanceof Try.Evolved)) {
        break;
      }
      best = best.orBetter(tried(topic));
    }
    return best;
  }

  /** No lock is held while somebody thinks; who thinks the same at once comes to the same. */
  private Try tried(Topic topic) {
    Try known = tries.getIfPresent(topic);
    if (known == null) {
      known = attempt(topic);
      tries.put(topic, known);
    }
    return known;
  }

  private Try attempt(Topic topic) {
    List<Evolution> before = new ArrayList<>();
    Try best = new Try.Failed("no_question");
    for (boolean first = true; !best.settles(); first = false) {
      switch (synthesizer.synthesize(topic, before)) {
        case Synthesizer.Synthesis.Nothing(String cause) -> {
          return first ? new Try.Failed(cause) : best;
        }
        case Synthesizer.Synthesis.Written(Puzzle puzzle) -> {
          try {
            Evolution evolution = schedule.evolve(puzzle, evolver);
            before.add(evolution);
            best = best.orBetter(checked(topic, evolution));
          } catch (SetAside e) {
            return best.orBetter(new Try.Failed(e.word()));
          }
        }
      }
    }
    return best;
  }

  /** What was measured to be as hard as is wanted is good enough. */
  private Try checked(Topic topic, Evolution evolution) {
    boolean measured = !evolution.measured().isEmpty();
    Examined examined = evolver.checks(evolution).examine(text.pair(topic.title(), evolution, ""));
    return examined
        .refusedBy()
        .<Try>map(filter -> new Try.Failed(filter, examined.findings()))
        .orElseGet(() ->
            new Try.Evolved(
                evolution, examined.findings(), measured || evolver.satisfied(evolution)));
  }
}
