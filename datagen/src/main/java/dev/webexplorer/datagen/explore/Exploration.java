package dev.webexplorer.datagen.explore;

import java.net.URI;
import java.util.List;

/**
 * What an exploration left.
 *
 * @param seed the page that it began at
 * @param pages the pages that were read, in order, the seed's first when it could be read
 * @param turns of the agent
 */
public record Exploration(URI seed, List<URI> pages, int turns) {
  public Exploration {
    pages = List.copyOf(pages);
  }
}
