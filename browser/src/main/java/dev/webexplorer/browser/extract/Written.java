package dev.webexplorer.browser.extract;

import dev.webexplorer.browser.Link;
import java.util.List;

/** A part of a page, written out. */
record Written(String markdown, String text, List<Link> links) {
  Written {
    links = List.copyOf(links);
  }
}
