package dev.webexplorer.agent.rules;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.webexplorer.agent.PageReader;
import dev.webexplorer.agent.Reading;
import dev.webexplorer.browser.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads a page without a model: its title, the sentence that defines it, and for each sentence of
 * the goal the sentences of the page that say most of it, in the page's order and with their links.
 * Pages are taken apart once and kept in a bounded cache.
 */
public final class RulePageReader implements PageReader {
  /** Longest text of a reading, about; in characters. */
  static final int MOST_CHARACTERS = 3000;

  private static final int PASSAGE = 480;
  private static final int PASSAGES_PER_CONSTRAINT = 3;
  private static final double LEAST_COVERAGE = 0.12;
  private static final int CACHED_CHARACTERS = 64_000_000;

  private record Key(URI url, String markdown) {}

  private record Scored(int unit, double coverage) {}

  private final Cache<Key, PageText> pages =
      Caffeine.newBuilder()
          .maximumWeight(CACHED_CHARACTERS)
          .<Key, PageText>weigher((key, page) -> key.markdown().length() + 100)
          .build();
  private final Cache<String, Inquiry> goals = Caffeine.newBuilder().maximumSize(1000).build();

  @Override
  public Reading read(Page page, String goal) {
    PageText text = pages.get(new Key(page.url(), page.markdown()), key -> PageText.of(page));
    Inquiry inquiry = goals.get(goal, Inquiry::of);
    StringBuilder reading = new StringBuilder();
    reading.append("# [").append(page.title()).append("](").append(page.url()).append(")\n");
    if (!text.definition().isEmpty()) {
      reading.append("Definition: ").append(cut(text.definition())).append('\n');
    }
    SortedSet<Integer> passages = passages(text, inquiry);
    if (passages.isEmpty()) {
      reading.append("Nothing on this page says more about it.\n");
    }
    for (int passage : passages) {
      Unit unit = text.units().get(passage);
      int end = Math.min(unit.end(), unit.start() + PASSAGE);
      reading.append("- ").append(text.text().slice(unit.start(), end).markdown()).append('\n');
    }
    return Reading.of(reading.toString().strip());
  }

  private static String cut(String sentence) {
    return sentence.length() <= PASSAGE ? sentence : sentence.substring(0, PASSAGE) + "…";
  }

  /** Takes the best sentence for each constraint, then the second best, while they fit. */
  private static SortedSet<Integer> passages(PageText text, Inquiry inquiry) {
    List<List<Scored>> ranked = new ArrayList<>();
    for (Constraint constraint : inquiry.constraints()) {
      ranked.add(ranked(text, constraint));
    }
    SortedSet<Integer> taken = new TreeSet<>();
    int length = 0;
    for (int place = 0; place < PASSAGES_PER_CONSTRAINT; place++) {
      for (List<Scored> best : ranked) {
        if (place >= best.size() || length > MOST_CHARACTERS - PASSAGE) {
          continue;
        }
        Unit unit = text.units().get(best.get(place).unit());
        if (taken.add(best.get(place).unit())) {
          length += text.text().slice(unit.start(), unit.end()).markdown().length();
        }
      }
    }
    return taken;
  }

  private static List<Scored> ranked(PageText text, Constraint constraint) {
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < text.units().size(); i++) {
      double coverage = constraint.coverage(text.units().get(i));
      if (coverage >= LEAST_COVERAGE) {
        scored.add(new Scored(i, coverage));
      }
    }
    scored.sort(
        Comparator.comparingDouble(Scored::coverage).reversed().thenComparingInt(Scored::unit));
    return scored.subList(0, Math.min(PASSAGES_PER_CONSTRAINT, scored.size()));
  }
}
