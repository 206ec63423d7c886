package dev.webexplorer.browser.sources;

import dev.webexplorer.browser.local.PageSource;
import dev.webexplorer.browser.local.SourcePage;
import dev.webexplorer.browser.local.SourcePage.Marked;
import dev.webexplorer.browser.local.SourcePage.Redirect;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a source gives. */
final class CollectingSink implements PageSource.Sink {
  final List<SourcePage> pages = new ArrayList<>();
  final List<String> passed = new ArrayList<>();

  static CollectingSink of(PageSource source) {
    CollectingSink sink = new CollectingSink();
    source.read(sink);
    return sink;
  }

  @Override
  public String base() {
    return "https://own.invalid/";
  }

  @Override
  public void page(SourcePage page) {
    pages.add(page);
  }

  @Override
  public void setAside(long count) {}

  @Override
  public void passOver(String what) {
    passed.add(what);
  }

  List<String> titles() {
    return pages.stream()
        .filter(p -> p.content() instanceof Marked)
        .map(SourcePage::title)
        .toList();
  }

  List<String> urls() {
    return pages.stream().filter(p -> p.content() instanceof Marked).map(SourcePage::url).toList();
  }

  String text(int page) {
    return ((Marked) pages.get(page).content()).text();
  }

  String markdown(int page) {
    return ((Marked) pages.get(page).content()).markdown();
  }

  /** Each as {@code from -> to}. */
  List<String> redirects() {
    return pages.stream()
        .filter(page -> page.content() instanceof Redirect)
        .map(page -> page.url() + " -> " + ((Redirect) page.content()).target())
        .toList();
  }
}
