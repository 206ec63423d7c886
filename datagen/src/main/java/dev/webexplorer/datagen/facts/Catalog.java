package dev.webexplorer.datagen.facts;

import dev.webexplorer.agent.text.MarkedText;
import dev.webexplorer.agent.text.Token;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What every page of a corpus is about, by ordinal, and which words of a sentence name a page. */
public final class Catalog {
  private static final int MOST_WORDS = 6;

  private final List<Optional<Entity>> entities;
  private final Map<String, Integer> byTitle = new HashMap<>();
  private final Map<String, Integer> byUrl = new HashMap<>();

  /**
   * Words of a sentence that name a page.
   *
   * @param start offset of the first character
   * @param end offset after the last
   * @param page ordinal
   * @param linked whether it is a link of its page
   */
  public record Mention(int start, int end, int page, boolean linked) {}

  /** One page. */
  record Row(String url, String title, Optional<Entity> entity) {}

  Catalog(List<Row> rows) {
    this.entities = rows.stream().map(Row::entity).toList();
    for (int i = 0; i < rows.size(); i++) {
      byTitle.putIfAbsent(rows.get(i).title(), i);
      byUrl.put(rows.get(i).url(), i);
    }
  }

  public int size() {
    return entities.size();
  }

  public Optional<Entity> entity(int page) {
    return entities.get(page);
  }

  public OptionalInt page(URI url) {
    Integer page = byUrl.get(url.toString());
    return page == null ? OptionalInt.empty() : OptionalInt.of(page);
  }

  /** Returns the mentions of a statement in order: its links, and pages' whole titles as names. */
  public List<Mention> mentions(SourceText.Statement statement) {
    List<Mention> found = new ArrayList<>();
    for (MarkedText.Anchor link : statement.links()) {
      Integer page = byUrl.get(link.url());
      if (page != null) {
        found.add(new Mention(link.start(), link.end(), page, true));
      }
    }
    List<Token> tokens = Token.of(statement.text());
    int at = 0;
    while (at < tokens.size()) {
      at = Math.max(at + 1, named(statement.text(), tokens, at, found));
    }
    found.sort((one, other) -> Integer.compare(one.start(), other.start()));
    return found;
  }

  /** Adds the longest title that begins at a token; returns the token after it. */
  private int named(String text, List<Token> tokens, int first, List<Mention> found) {
    int start = tokens.get(first).start();
    if (!Character.isUpperCase(text.charAt(start))) {
      return first;
    }
    for (int last = Math.min(tokens.size(), first + MOST_WORDS) - 1; last >= first; last--) {
      int end = tokens.get(last).end();
      Integer page = byTitle.get(text.substring(start, end));
      if (page != null && found.stream().noneMatch(m -> m.start() < end && start < m.end())) {
        found.add(new Mention(start, end, page, false));
        return last + 1;
      }
    }
    return first;
  }
}
