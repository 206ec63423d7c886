package dev.webexplorer.evaluate.leak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Attempt;
import dev.webexplorer.agent.Context;
import dev.webexplorer.agent.Policy;
import dev.webexplorer.agent.Question;
import dev.webexplorer.agent.Step;
import dev.webexplorer.agent.rules.RulePageReader;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.agent.tools.SearchTool;
import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.browser.Web;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.Usage;
import dev.webexplorer.datasets.journal.Entry;
import dev.webexplorer.datasets.journal.Journal;
import dev.webexplorer.datasets.overlap.KnownQuestions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedWebTest {
  private static final String QUESTION =
      "Which harbour town, founded by salt traders in the fourteenth century, lost its lighthouse"
          + " in a storm and later gave its name to a cheese?";
  private static final String OTHER =
      "Who painted the ceiling of the hall in which the treaty of the seven rivers was signed?";
  private static final String CLEAN = "https://w.invalid/ostrow";
  private static final String COPY = "https://forum.invalid/thread";
  private static final String ROW = "https://mirror.invalid/rows";
  private static final String DATASET = "https://huggingface.co/datasets/x/y";
  private static final String MARKED = "https://m.invalid/marked";

  private static final LeakGuard GUARD =
      new LeakGuard(
          BlockList.with(List.of()),
          List.of("harbour-bench:77"),
          KnownQuestions.builder()
              .add("harbour/1", QUESTION, List.of("Ostrow"))
              .add("harbour/2", OTHER, List.of("Lena Quist"))
              .build());

  @TempDir Path folder;
  private Journal journal;
  private LeakLog log;

  private final LeakyWeb web =
      new LeakyWeb()
          .page(CLEAN, "Ostrow is a harbour town. Salt traders founded it. A storm took the light.")
          .page(COPY, "Somebody asked: " + QUESTION + " Nobody knows.")
          .page(ROW, "id,problem,answer\n2,\"" + OTHER + "\",Lena Quist\n")
          .page(DATASET, "Nothing to see.")
          .page(MARKED, "Do not train on this: harbour-bench:77");

  @BeforeEach
  void open() {
    journal = Journal.open(folder, "run");
    log = new LeakLog(journal);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private Web guarded(LeakMode mode) {
    return new GuardedWeb(web, GUARD, mode, log);
  }

  private static List<String> urls(Web web) {
    return web.search(SearchQuery.of("harbour")).results().stream()
        .map(SearchResult::url)
        .map(URI::toString)
        .toList();
  }

  @Test
  void block_keepsResultsAndPagesOut() {
    Web blocked = guarded(LeakMode.BLOCK);

    assertThat(urls(blocked)).containsExactly(CLEAN);
    assertThat(blocked.open(URI.create(CLEAN)).outcome()).isEqualTo(Outcome.OK);
    for (String url : List.of(COPY, ROW, DATASET, MARKED)) {
      assertThat(blocked.open(URI.create(url)).outcome().status())
          .as(url)
          .isEqualTo(Outcome.Status.BLOCKED);
      assertThat(blocked.open(URI.create(url)).text()).isEmpty();
    }
  }

  @Test
  void flagAndOff_showAll() {
    for (LeakMode mode : List.of(LeakMode.FLAG, LeakMode.OFF)) {
      assertThat(urls(guarded(mode))).containsExactly(CLEAN, COPY, ROW, DATASET, MARKED);
      assertThat(guarded(mode).open(URI.create(COPY)).text()).contains("Nobody knows");
    }
  }

  @Test
  void leaks_areToldApart() {
    assertThat(GUARD.inspect(web.open(URI.create(COPY))))
        .contains(new Leak(Leak.Level.QUESTION, "harbour/1 (1.00)", Optional.of("harbour/1")));
    assertThat(GUARD.inspect(web.open(URI.create(ROW))))
        .contains(new Leak(Leak.Level.ANSWER, "harbour/2 (1.00)", Optional.of("harbour/2")));
    assertThat(GUARD.inspect(web.open(URI.create(MARKED))))
        .map(Leak::level)
        .contains(Leak.Level.METADATA);
    assertThat(GUARD.inspect(web.open(URI.create(CLEAN)))).isEmpty();
  }

  @Test
  void attempt_isCountedByItsCalls_alsoWhenTheRunIsBegunAgain() {
    Trajectory met = run(LeakMode.FLAG, search("harbour"), browse(ROW), browse(CLEAN));
    Trajectory clean = run(LeakMode.FLAG, browse(CLEAN));
    LeakCounts counts = log.counts(met, "harbour/1");

    assertThat(counts).isEqualTo(new LeakCounts(2, 1, 2, 1));
    assertThat(counts.flagged()).isTrue();
    assertThat(log.counts(clean, "harbour/1")).isEqualTo(LeakCounts.NONE);
    assertThat(LeakCounts.NONE.flagged()).isFalse();

    close();
    open();
    assertThat(log.counts(met, "harbour/1")).isEqualTo(counts);
  }

  @Test
  void blocked_isCountedToo() {
    Trajectory met = run(LeakMode.BLOCK, browse(COPY), search("harbour"));

    assertThat(log.counts(met, "harbour/2")).isEqualTo(new LeakCounts(2, 2, 1, 1));
    assertThat(met.messages().toString()).doesNotContain("Nobody knows").doesNotContain("Quist");
  }

  @Test
  void off_countsNothing() {
    Trajectory met = run(LeakMode.OFF, search("harbour"), browse(ROW));

    assertThat(log.counts(met, "harbour/1")).isEqualTo(LeakCounts.NONE);
  }

  @Test
  void journal_holdsNoWordOfQuestionsOrQueries() {
    run(LeakMode.FLAG, search("which town lost its lighthouse"), browse(ROW));
    journal.close();
    List<Entry> entries = new ArrayList<>();
    Journal.forEach(folder, entries::add);

    assertThat(entries).isNotEmpty();
    assertThat(entries.toString()).doesNotContain("lighthouse").doesNotContain("Quist");
    open();
  }

  private static ToolCall search(String query) {
    return new ToolCall("s" + query.hashCode(), "search", "{\"queries\":[\"" + query + "\"]}");
  }

  private static ToolCall browse(String url) {
    return new ToolCall(
        "b" + url.hashCode(), "browse", "{\"url\":\" " + url + " \",\"query\":\"what?\"}");
  }

  private Trajectory run(LeakMode mode, ToolCall... calls) {
    Web guarded = guarded(mode);
    return Agent.builder(new Script(List.of(calls)))
        .tools(new SearchTool(guarded), new BrowseTool(guarded, new RulePageReader()))
        .build()
        .run(new Question(QUESTION), new Attempt("harbour/1", 0, 7, "leaky", "run"));
  }

  /** Makes one call in each turn, then answers. */
  private record Script(List<ToolCall> calls) implements Policy {
    @Override
    public String name() {
      return "script";
    }

    @Override
    public Step next(Context seen) {
      int turn = (int) seen.messages().stream().filter(Message.Assistant.class::isInstance).count();
      if (turn < calls.size()) {
        return new Step(
            new Message.Assistant("", "", List.of(calls.get(turn))), Optional.empty(), Usage.NONE);
      }
      return new Step(
          new Message.Assistant("<answer>Ostrow</answer>", "", List.of()),
          Optional.of("Ostrow"),
          Usage.NONE);
    }
  }
}
