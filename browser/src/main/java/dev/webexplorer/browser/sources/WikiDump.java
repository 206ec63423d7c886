package dev.webexplorer.browser.sources;

import dev.webexplorer.browser.local.PageSource;
import dev.webexplorer.browser.local.PageUrl;
import dev.webexplorer.browser.local.SourcePage;
import dev.webexplorer.browser.local.SourcePage.Content;
import dev.webexplorer.browser.local.SourcePage.Marked;
import dev.webexplorer.browser.local.SourcePage.Redirect;
import dev.webexplorer.browser.sources.WikiExport.RawPage;
import dev.webexplorer.browser.wikitext.Article;
import dev.webexplorer.browser.wikitext.Wikitext;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Gatherers;
import java.util.stream.StreamSupport;
import javax.xml.stream.XMLStreamException;

/**
 * The articles of a MediaWiki's XML export, as Wikipedia's dumps are: streamed, so that its size
 * does not matter, and read on all processors. Pages stand at the addresses of the wiki if the
 * export tells them, else at the web's own. Other namespaces than that of articles are left out.
 */
record WikiDump(Path file) implements PageSource {

  /** A page with what could be read in it; nothing when it has no text. */
  private record Read(RawPage raw, Optional<Content> content, List<String> categories) {}

  @Override
  public void read(Sink sink) {
    PassedOver passed = new PassedOver();
    long given = 0;
    try (WikiExport export = WikiExport.open(file)) {
      Instant written = Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS);
      Addresses addresses = new Addresses(export.site(sink.base()));
      Wikitext wikitext = new Wikitext(export.wiki(addresses::of));
      for (Iterator<Read> pages = pages(export, wikitext); pages.hasNext(); ) {
        Read page = pages.next();
        if (page.content().isPresent()) {
          sink.page(addresses.page(file, page, written));
          given++;
        } else {
          passed.add("pages without text");
        }
      }
      passed.add("pages of other namespaces than that of articles", export.passed());
    } catch (XMLStreamException e) {
      throw new InputException(WikiExport.problem(file, e), e);
    } catch (IOException e) {
      throw InputException.of(file, e);
    }
    if (given == 0) {
      throw new InputException(file + ": no articles: is it a MediaWiki export (<mediawiki>)?");
    }
    passed.tell(sink);
  }

  private static Iterator<Read> pages(Iterator<RawPage> export, Wikitext wikitext) {
    int readers = Runtime.getRuntime().availableProcessors();
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(export, Spliterator.ORDERED), false)
        .gather(Gatherers.mapConcurrent(readers, raw -> read(raw, wikitext)))
        .iterator();
  }

  private static Read read(RawPage raw, Wikitext wikitext) {
    Optional<String> target =
        raw.redirect().or(() -> Wikitext.redirect(raw.text()).filter(t -> !raw.text().isBlank()));
    if (target.isPresent()) {
      return new Read(raw, Optional.of(new Redirect(withoutSection(target.get()))), List.of());
    }
    Article article = wikitext.read(raw.title(), raw.text());
    Content content = new Marked(article.text(), article.markdown(), article.links());
    boolean said = !article.text().isBlank();
    return new Read(raw, said ? Optional.of(content) : Optional.empty(), article.categories());
  }

  private static String withoutSection(String title) {
    int section = title.indexOf('#');
    return section > 0 ? title.substring(0, section) : title;
  }

  /** Where the wiki's pages stand. */
  private record Addresses(WikiExport.Site site) {
    URI of(String title) {
      boolean small = site.capital() && Character.isLowerCase(title.codePointAt(0));
      int first = title.offsetByCodePoints(0, 1);
      String own =
          small
              ? Character.toString(Character.toTitleCase(title.codePointAt(0)))
                  + title.substring(first)
              : title;
      return URI.create(PageUrl.ofPath(site.prefix(), own.strip().replace(' ', '_')));
    }

    private SourcePage page(Path file, Read page, Instant written) {
      return new SourcePage(
          file + " page \"" + page.raw().title() + "\"",
          page.raw().title(),
          of(page.raw().title()).toString(),
          page.content().orElseThrow(),
          page.categories(),
          site.metadata(),
          written);
    }
  }
}
