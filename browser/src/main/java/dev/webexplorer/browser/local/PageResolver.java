package dev.webexplorer.browser.local;

import dev.webexplorer.browser.Link;
import dev.webexplorer.browser.local.GivenLinks.Wanted;
import dev.webexplorer.browser.local.SourcePage.LinkedProse;
import dev.webexplorer.browser.local.SourcePage.Marked;
import dev.webexplorer.browser.local.SourcePage.Prose;
import dev.webexplorer.browser.local.SourcePage.Redirect;
import dev.webexplorer.browser.local.TextBlocks.Block;
import dev.webexplorer.browser.local.TitleTable.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns a source page into a page of the web: its titles and mentions become links. */
final class PageResolver {
  private final TitleTable.Reader titles;
  private final TitleMentions mentions;
  private final OwnLinks own;
  private long missing;

  PageResolver(TitleTable.Reader titles, SmallWords small) {
    this.titles = titles;
    this.own = new OwnLinks(this.titles);
    this.mentions = new TitleMentions(this.titles, small);
  }

  /** Returns how many links led to no page and were left out. */
  long missing() {
    return missing;
  }

  ResolvedPage resolve(SourcePage page, String url) throws IOException {
    return switch (page.content()) {
      case Prose(String text) -> prose(page, url, TextBlocks.normal(text));
      case LinkedProse(String text, List<String> links) ->
          linked(page, url, TextBlocks.normal(text), links);
      case Marked(String text, String markdown, List<Link> links) ->
          page(page, url, text, new PageBody.Given(own.inMarkdown(markdown), own.in(links)));
      case Redirect redirect -> throw new IllegalArgumentException("no page: " + redirect);
    };
  }

  private ResolvedPage prose(SourcePage page, String url, String text) throws IOException {
    List<Block> blocks = TextBlocks.of(text);
    List<Mention> found = mentions.in(text, blocks, url);
    return page(page, url, text, new PageBody.Anchored(found, List.of()));
  }

  private ResolvedPage linked(SourcePage page, String url, String text, List<String> links)
      throws IOException {
    List<Wanted> wanted = wanted(links, url);
    List<Block> blocks = TextBlocks.of(text);
    List<Mention> found = new GivenLinks(wanted).in(text, blocks);
    Set<String> mentioned = new HashSet<>(found.stream().map(Mention::url).toList());
    List<Wanted> others =
        wanted.stream().filter(other -> !mentioned.contains(other.url())).toList();
    return page(page, url, text, new PageBody.Anchored(found, others));
  }

  private List<Wanted> wanted(List<String> links, String own) throws IOException {
    List<Wanted> wanted = new ArrayList<>();
    Set<String> seen = new HashSet<>(Set.of(own));
    for (String link : links) {
      Optional<String> url = address(link);
      if (url.isEmpty()) {
        missing++;
      } else if (seen.add(url.get())) {
        wanted.add(new Wanted(words(link), url.get()));
      }
    }
    return wanted;
  }

  private Optional<String> address(String link) throws IOException {
    return switch (titles.follow(link)) {
      case Target.Found(String url) -> Optional.of(url);
      case Target.Elsewhere(String url) -> Optional.of(url);
      case Target.Missing _, Target.Cycle _ -> Optional.empty();
    };
  }

  private static String words(String link) {
    return PageUrl.canonical(link).map(PageUrl::words).orElse(TitleTable.key(link));
  }

  private static ResolvedPage page(SourcePage page, String url, String text, PageBody body) {
    return new ResolvedPage(
        url,
        TextBlocks.line(page.title()),
        text,
        body,
        page.categories(),
        page.metadata(),
        page.retrieved());
  }
}
