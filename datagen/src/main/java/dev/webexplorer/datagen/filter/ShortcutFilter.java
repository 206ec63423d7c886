package dev.webexplorer.datagen.filter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.browser.Web;
import dev.webexplorer.datasets.Clue;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.evaluate.metrics.Shortcut;
import dev.webexplorer.evaluate.metrics.ShortcutProbe;
import java.net.URI;
import java.util.List;

/**
 * {@code shortcut}: the question, or one of its clues, used whole as one search, finds the answer's
 * page first.
 */
public final class ShortcutFilter implements Filter {
  /** Where a pair says which page its answer is; without it pages are told by their titles. */
  private static final String ANSWER_URL = "answer_url";

  private static final URI UNKNOWN = URI.create("about:blank");

  private final ShortcutProbe probe;

  public ShortcutFilter(Web web) {
    this.probe = new ShortcutProbe(web);
  }

  @Override
  public String name() {
    return "shortcut";
  }

  @Override
  public Cost cost() {
    return Cost.SEARCH;
  }

  @Override
  public Finding examine(QaPair pair) {
    JsonNode url = pair.unknown().get(ANSWER_URL);
    String title = pair.aliases().isEmpty() ? pair.answer() : pair.aliases().getFirst();
    List<String> clues = pair.clues().stream().map(Clue::text).toList();
    Shortcut found =
        probe.probe(
            pair.question(),
            clues,
            new ShortcutProbe.Answer(url == null ? UNKNOWN : URI.create(url.asText()), title));
    if (found.byQuestion()) {
      return Finding.refused("one search for the question finds the answer's page first");
    }
    return found.byClue()
        ? Finding.refused("one search for a clue finds the answer's page first")
        : Finding.PASS;
  }
}
