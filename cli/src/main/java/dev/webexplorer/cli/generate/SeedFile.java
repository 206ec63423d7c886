package dev.webexplorer.cli.generate;

import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.browser.Web;
import dev.webexplorer.datagen.Seed;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Seeds that somebody chose: an entity a line, perhaps with a tab and its page's address. */
public final class SeedFile {
  private SeedFile() {}

  /**
   * Reads a file. An entity without an address gets that of the page with its name, if a search
   * shows one; blank lines and lines that begin with # do not count.
   */
  public static List<Seed> read(Path file, Web web) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw InputException.of(file, e);
    }
    List<Seed> seeds = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        seeds.add(seed(line, file + ", line " + (i + 1), web));
      }
    }
    if (seeds.isEmpty()) {
      throw new InputException(file + ": no seeds");
    }
    return seeds;
  }

  private static Seed seed(String line, String place, Web web) {
    int tab = line.indexOf('\t');
    if (tab < 0) {
      return new Seed(line, page(line, web));
    }
    String address = line.substring(tab + 1).strip();
    try {
      URI url = new URI(address);
      if (url.isAbsolute()) {
        return new Seed(line.substring(0, tab).strip(), Optional.of(url));
      }
    } catch (URISyntaxException e) {
      throw new InputException(place + ": not an address: " + address, e);
    }
    throw new InputException(place + ": not a whole address: " + address);
  }

  private static Optional<URI> page(String name, Web web) {
    return web.search(SearchQuery.of(name)).results().stream()
        .filter(result -> result.title().equalsIgnoreCase(name))
        .map(SearchResult::url)
        .findFirst();
  }
}
