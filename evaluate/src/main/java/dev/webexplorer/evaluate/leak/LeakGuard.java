package dev.webexplorer.evaluate.leak;

import dev.webexplorer.agent.text.WordList;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.datasets.overlap.KnownQuestions;
import dev.webexplorer.datasets.overlap.Sighting;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells whether an address, a search result or a page gives a benchmark away. Thread-safe. */
public final class LeakGuard {
  private final BlockList blocked;
  private final List<String> canaries;
  private final KnownQuestions questions;

  /**
   * @param questions all of the benchmark, with their answers
   * @param canaries of the benchmark, beside those that come with this version
   */
  public LeakGuard(BlockList blocked, List<String> canaries, KnownQuestions questions) {
    this.blocked = blocked;
    this.canaries =
        Stream.concat(
                WordList.lines(LeakGuard.class, "canaries.txt").stream(),
                canaries.stream().filter(canary -> !canary.isBlank()))
            .map(canary -> canary.strip().toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    this.questions = questions;
  }

  /** Looks at an address alone. */
  public Optional<Leak> inspect(URI url) {
    return blocked.rule(url).map(rule -> Leak.place("blocked: " + rule));
  }

  /** Looks at what a search shows of a page. */
  public Optional<Leak> inspect(SearchResult result) {
    return inspect(result.url()).or(() -> text(result.title() + "\n" + result.snippet()));
  }

  /** Looks at a page as it was opened: where it stands in the end, and what it says. */
  public Optional<Leak> inspect(Page page) {
    return inspect(page.url())
        .or(() -> text(page.title() + "\n" + page.markdown()))
        .or(() -> text(page.text()));
  }

  private Optional<Leak> text(String text) {
    Optional<Leak> question =
        questions.find(text).stream()
            .max(Comparator.comparing(Sighting::answered).thenComparingDouble(Sighting::share))
            .map(LeakGuard::leak);
    return question.or(() -> canary(text));
  }

  private static Leak leak(Sighting seen) {
    return new Leak(
        seen.answered() ? Leak.Level.ANSWER : Leak.Level.QUESTION,
        "%s (%.2f)".formatted(seen.name(), seen.share()),
        Optional.of(seen.name()));
  }

  private Optional<Leak> canary(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return canaries.stream()
        .filter(lower::contains)
        .findFirst()
        .map(canary -> Leak.place("canary: " + canary));
  }
}
