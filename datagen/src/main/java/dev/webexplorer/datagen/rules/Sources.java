package dev.webexplorer.datagen.rules;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.webexplorer.browser.Corpus;
import dev.webexplorer.datagen.facts.SourceText;

/** Pages cut into statements, the latest kept: many explorations read the same. Thread-safe. */
final class Sources {
  private static final int MOST_KEPT = 1000;

  private final Cache<Integer, SourceText> kept =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
  private final Corpus web;

  Sources(Corpus web) {
    this.web = web;
  }

  SourceText page(int ordinal) {
    return kept.get(ordinal, each -> SourceText.of(web.page(each)));
  }
}
