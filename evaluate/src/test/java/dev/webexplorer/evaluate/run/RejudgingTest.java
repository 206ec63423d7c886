package dev.webexplorer.evaluate.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.datasets.benchmark.Seal;
import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.Verdict;
import dev.webexplorer.evaluate.report.EvaluationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejudgingTest {
  private static final Seal SEAL = new Seal(Seal.Scheme.RAW_XOR, "a canary");

  @TempDir private Path folder;
  private final AtomicInteger asked = new AtomicInteger();

  /** Says yes to some answers, no to others, and nothing about those of q4. */
  private Judge judge(String name, Predicate<String> yes) {
    return new Judge() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Verdict judge(Item item, String response) {
        asked.incrementAndGet();
        if (response.endsWith("q4")) {
          return new Verdict.Unjudged("no idea of " + response);
        }
        return yes.test(response) ? new Verdict.Correct("yes") : new Verdict.Wrong("no");
      }
    };
  }

  private void write() {
    TestingRun run = new TestingRun("xbench", "a").sealed(SEAL);
    for (int i = 0; i < 5; i++) {
      run.question("q" + i, "1", "??");
    }
    run.in(folder);
  }

  private RunFigures rejudge(Judge judge) throws InterruptedException {
    RunLog log = RunLog.open(folder);
    try (RunDirectory directory =
        RunDirectory.open(folder, log.configuration(), false, log.seal())) {
      return new Rejudging(log, directory, judge, 4).run(Watch.NONE).figures();
    }
  }

  @Test
  void secondJudge_takesOverAndTheFirstIsRemembered() throws Exception {
    write();
    Judge mild = judge("mild", response -> !response.endsWith("q0"));
    Judge harsh = judge("harsh", response -> response.endsWith("q1"));
    assertThat(rejudge(mild).verdicts().correct()).isEqualTo(6);
    RunFigures figures = rejudge(harsh);

    assertThat(figures.verdicts().correct()).isEqualTo(2);
    assertThat(figures.verdicts().judged()).isEqualTo(8);
    assertThat(figures).isEqualTo(RunLog.open(folder).figures());
    JudgeFigures judges = figures.judges();
    assertThat(requireNonNull(judges.judges().get("mild")).correct()).isEqualTo(6);
    JudgeFigures.Pair pair = judges.pairs().getFirst();
    assertThat(pair.both()).isEqualTo(8);
    assertThat(pair.same()).isEqualTo(4);
    assertThat(pair.onlyFirst()).isZero();
    assertThat(pair.onlySecond()).isEqualTo(4);
    // agree on 4 of 8; by chance 1/4·3/4 + 3/4·1/4
    assertThat(pair.kappa().orElseThrow()).isEqualTo((0.5 - 0.375) / 0.625, within(1e-9));
    assertThat(judges.alpha()).isPresent();
    assertThat(new EvaluationReport("t", new LinkedHashMap<>(), figures, List.of()).text())
        .contains("harsh and mild", "Krippendorff");
  }

  @Test
  void nobodyIsAskedTwice_butWhatWasLeftUnjudged() throws Exception {
    write();
    Judge mild = judge("mild", response -> true);
    rejudge(mild);
    assertThat(asked.getAndSet(0)).isEqualTo(10);
    byte[] before = Files.readAllBytes(folder.resolve("trajectories.jsonl"));
    rejudge(mild);
    assertThat(asked.get()).isEqualTo(2);
    assertThat(Files.readAllBytes(folder.resolve("trajectories.jsonl"))).isEqualTo(before);
  }

  @Test
  void whatAJudgeSaid_isSealedToo() throws Exception {
    write();
    rejudge(judge("mild", response -> true));
    assertThat(journal()).contains("judgement mild").doesNotContain("no idea of", "\"yes\"");
  }

  private String journal() throws IOException {
    return Files.readString(folder.resolve("journal/000000.jsonl"));
  }
}
