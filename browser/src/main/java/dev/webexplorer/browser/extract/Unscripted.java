package dev.webexplorer.browser.extract;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page that scripts fill keeps for those who run none: the article in its JSON-LD, or else
 * what stands in its noscript elements.
 */
final class Unscripted {
  /** Shorter ones ask to turn scripts on, or tease. */
  private static final int ENOUGH = 250;

  private static final Pattern TAG = Pattern.compile("<[a-zA-Z]+");
  private static final Pattern LINES = Pattern.compile("\\s*\\R\\s*");

  private Unscripted() {}

  /** Returns it as a document of its own; nothing where there is none. */
  static Optional<Document> of(Document document, LinkedData linked) {
    Document kept = Document.createShell("");
    String article = linked.first("articleBody");
    if (article.length() >= ENOUGH) {
      write(article, kept.body());
    } else {
      for (Element element : document.body().getElementsByTag("noscript")) {
        kept.body().appendChildren(element.clone().childNodes());
      }
    }
    return kept.text().length() < ENOUGH ? Optional.empty() : Optional.of(kept);
  }

  private static void write(String article, Element body) {
    if (TAG.matcher(article).find()) {
      body.append(article);
      return;
    }
    for (String paragraph : LINES.split(article, -1)) {
      body.appendElement("p").text(paragraph);
    }
  }
}
