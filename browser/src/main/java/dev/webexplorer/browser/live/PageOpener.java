package dev.webexplorer.browser.live;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.content.Content;
import dev.webexplorer.browser.content.ContentReader;
import dev.webexplorer.browser.fetch.Fetched;
import dev.webexplorer.browser.fetch.Fetcher;
import dev.webexplorer.browser.net.RefusedException;
import dev.webexplorer.browser.net.Target;
import dev.webexplorer.browser.render.Rendered;
import dev.webexplorer.browser.render.Renderer;
import java.net.URI;
import java.util.Optional;

/**
 * From an address to a page: fetched, read, shown in a browser if scripts have yet to build it, and
 * asked of a reader if all that failed.
 *
 * @param rule which pages are shown in the browser
 */
record PageOpener(
    Fetcher fetcher,
    ContentReader reader,
    Optional<Renderer> renderer,
    ShowRule rule,
    Optional<RemoteReader> remote) {

  Page open(URI url) {
    Target target;
    try {
      target = Target.of(url);
    } catch (RefusedException e) {
      return Page.failed(url, new Outcome(Status.REFUSED, String.valueOf(e.getMessage())));
    }
    Page page =
        switch (fetcher.fetch(target)) {
          case Fetched.Failed failed ->
              Page.failed(failed.target().uri(), failed.outcome(), failed.at());
          case Fetched.Document document -> opened(document);
        };
    return remote.map(service -> service.instead(page, target)).orElse(page);
  }

  /** Opens an address if a page for people stands there; nothing if a script, style or picture. */
  Optional<Page> page(URI url) {
    try {
      Target target = Target.of(url);
      Optional<Page> found = page(target);
      return remote.isPresent() ? found.map(page -> remote.get().instead(page, target)) : found;
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  private Optional<Page> page(Target target) {
    return switch (fetcher.fetch(target)) {
      case Fetched.Failed failed ->
          Optional.of(Page.failed(failed.target().uri(), failed.outcome(), failed.at()));
      case Fetched.Document document when reader.isPage(document) -> Optional.of(opened(document));
      case Fetched.Document _ -> Optional.empty();
    };
  }

  /** A page must never be an exception to the agent, whatever a parser makes of hostile bytes. */
  private Page opened(Fetched.Document document) {
    try {
      Content content = reader.read(document);
      boolean show = renderer.isPresent() && rule.wants(document, content);
      return show ? shown(renderer.get(), document, content.page()) : content.page();
    } catch (RuntimeException | StackOverflowError e) {
      Outcome outcome = new Outcome(Status.FAILED, "the page could not be read: " + e);
      return Page.failed(document.target().uri(), outcome, document.at());
    }
  }

  /** A browser that fails, or shows no more, leaves what could be read without one. */
  private Page shown(Renderer browser, Fetched.Document document, Page unscripted) {
    boolean readable = unscripted.outcome().ok();
    return switch (browser.render(document)) {
      case Rendered.Dom dom -> {
        Page page = reader.rendered(dom.html(), dom.target().uri(), dom.at()).page();
        yield readable && !page.outcome().ok() ? unscripted : page;
      }
      case Rendered.Unasked _ -> unscripted;
      case Rendered.Failed failed ->
          readable
              ? unscripted
              : Page.failed(document.target().uri(), failed.outcome(), document.at());
    };
  }
}
