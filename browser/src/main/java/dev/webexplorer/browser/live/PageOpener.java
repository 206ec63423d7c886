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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From an address to a page: fetched, read, and shown in a browser if scripts have yet to build it.
 *
 * @param renderHosts hosts whose pages are always shown in the browser
 */
record PageOpener(
    Fetcher fetcher, ContentReader reader, Optional<Renderer> renderer, Set<String> renderHosts) {

  Page open(URI url) {
    Target target;
    try {
      target = Target.of(url);
    } catch (RefusedException e) {
      return failed(
          url, new Outcome(Status.REFUSED, String.valueOf(e.getMessage())), Instant.EPOCH);
    }
    return switch (fetcher.fetch(target)) {
      case Fetched.Failed failed -> failed(failed.target().uri(), failed.outcome(), failed.at());
      case Fetched.Document document -> opened(document);
    };
  }

  /** A page must never be an exception to the agent, whatever a parser makes of hostile bytes. */
  private Page opened(Fetched.Document document) {
    try {
      Content content = reader.read(document);
      boolean show = content.needsScripts() || renderHosts.contains(document.target().host());
      return show && renderer.isPresent()
          ? shown(renderer.get(), document, content.page())
          : content.page();
    } catch (RuntimeException | StackOverflowError e) {
      Outcome outcome = new Outcome(Status.FAILED, "the page could not be read: " + e);
      return failed(document.target().uri(), outcome, document.at());
    }
  }

  /** A browser that fails leaves what could be read without one. */
  private Page shown(Renderer browser, Fetched.Document document, Page unscripted) {
    return switch (browser.render(document.target())) {
      case Rendered.Dom dom -> reader.rendered(dom.html(), dom.target().uri(), dom.at()).page();
      case Rendered.Unasked _ -> unscripted;
      case Rendered.Failed failed ->
          unscripted.outcome().ok()
              ? unscripted
              : failed(document.target().uri(), failed.outcome(), document.at());
    };
  }

  private static Page failed(URI url, Outcome outcome, Instant at) {
    return new Page(url, outcome, "", "", "", List.of(), List.of(), at);
  }
}
