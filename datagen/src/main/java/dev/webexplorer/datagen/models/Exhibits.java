package dev.webexplorer.datagen.models;

import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.Web;
import dev.webexplorer.datasets.Evidence;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.Sha256;
import dev.webexplorer.datasets.ToolCall;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The pages that a model has opened, and evidence held against them: a page that it has not opened
 * is none, and a quote that does not stand in its page is none.
 *
 * @param web gives the pages as the model was shown them
 * @param opened addresses as the model wrote them
 */
record Exhibits(Web web, Set<URI> opened) {
  static final String FALSE_QUOTE = "false_quote";
  static final String NOT_OPENED = "page_not_opened";
  static final String NO_EVIDENCE = "no_evidence";

  /** Finds the addresses that calls of {@code browse} name in a conversation. */
  static Exhibits of(Web web, List<Message> messages) {
    Set<URI> opened = new LinkedHashSet<>();
    for (Message message : messages) {
      if (message instanceof Message.Assistant said) {
        said.toolCalls().stream()
            .filter(call -> call.name().equals(BrowseTool.NAME))
            .flatMap(call -> address(call).stream())
            .forEach(opened::add);
      }
    }
    return new Exhibits(web, opened);
  }

  private static Optional<URI> address(ToolCall call) {
    try {
      return Optional.of(Fields.of(call.arguments()).address("url"));
    } catch (Refusal e) {
      return Optional.empty(); // the call was not made either
    }
  }

  /** Returns these and what a question rests on already. */
  Exhibits and(List<Evidence> known) {
    Set<URI> all = new LinkedHashSet<>(opened);
    known.forEach(each -> all.add(each.url()));
    return new Exhibits(web, all);
  }

  /**
   * Returns the page, where it is one of those that were opened; an address that it was redirected
   * from will do.
   */
  Optional<Page> page(URI url) {
    URI wanted = bare(url);
    for (URI each : opened) {
      if (bare(each).equals(wanted)) {
        return Optional.of(web.open(each)).filter(page -> page.outcome().ok());
      }
    }
    return pages().stream().filter(page -> bare(page.url()).equals(wanted)).findFirst();
  }

  private List<Page> pages() {
    return opened.stream().map(web::open).filter(page -> page.outcome().ok()).toList();
  }

  private static URI bare(URI url) {
    String text = url.toString();
    int hash = text.indexOf('#');
    return hash < 0 ? url : URI.create(text.substring(0, hash));
  }

  /** Returns whether one of the names stands on a page that was opened. */
  boolean name(List<String> names) {
    return pages().stream()
        .map(page -> SpokenWord.plain(page.title() + "\n" + page.text()))
        .anyMatch(page -> names.stream().map(SpokenWord::plain).anyMatch(page::contains));
  }

  /** Returns the page among those that were opened whose title is the name. */
  Optional<URI> titled(String name) {
    String wanted = SpokenWord.plain(name);
    return pages().stream()
        .filter(page -> SpokenWord.plain(page.title()).equals(wanted))
        .map(Page::url)
        .findFirst();
  }

  /**
   * Reads what a clue rests on: a list {@code evidence} of {@code url} and {@code quote}, or one of
   * them beside the clue's text.
   *
   * @param clue how the model is told which one is meant
   */
  List<Evidence> evidence(Fields fields, String clue) throws Refusal {
    List<Fields> told = new ArrayList<>(fields.objects("evidence"));
    if (fields.text("url").isPresent() || fields.text("quote").isPresent()) {
      told.add(fields);
    }
    if (told.isEmpty()) {
      throw new Refusal(NO_EVIDENCE, clue + " has no evidence: give its url and quote");
    }
    List<Evidence> evidence = new ArrayList<>();
    for (Fields each : told) {
      evidence.add(one(each, clue));
    }
    return evidence;
  }

  Evidence one(Fields fields, String clue) throws Refusal {
    URI url = fields.address("url");
    String quote = fields.needed("quote");
    Optional<Page> page = page(url);
    if (page.isEmpty()) {
      throw new Refusal(NOT_OPENED, clue + " rests on " + url + ", which you have not opened");
    }
    Optional<PageWords.Found> found = new PageWords(page.get().text()).find(quote);
    if (found.isEmpty()) {
      throw new Refusal(
          FALSE_QUOTE,
          "the quote of " + clue + " does not stand in the text of " + url + ": \"" + quote + "\"");
    }
    return new Evidence(
        page.get().url(),
        page.get().title(),
        Objects.requireNonNull(found.get().words()),
        Sha256.of(page.get().text()),
        page.get().retrieved());
  }
}
