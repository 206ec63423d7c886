package dev.webexplorer.datagen.filter;

import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.Web;
import dev.webexplorer.datasets.Evidence;
import dev.webexplorer.datasets.QaPair;

/** {@code quote}: a quote of the evidence does not stand in the text of its page. */
public final class QuoteFilter implements Filter {
  private final Web web;

  public QuoteFilter(Web web) {
    this.web = web;
  }

  @Override
  public String name() {
    return "quote";
  }

  @Override
  public Cost cost() {
    return Cost.PAGES;
  }

  @Override
  public Finding examine(QaPair pair) {
    for (Evidence each : pair.evidence()) {
      Page page = web.open(each.url());
      if (!page.outcome().ok()) {
        return Finding.refused(each.url() + " cannot be opened: " + page.outcome().detail());
      }
      if (each.quote().isBlank() || !page.text().contains(each.quote())) {
        return Finding.refused("a quote is not in " + each.url());
      }
    }
    return pair.clues().stream().allMatch(clue -> !clue.evidence().isEmpty())
        ? Finding.PASS
        : Finding.refused("a clue has no evidence");
  }
}
