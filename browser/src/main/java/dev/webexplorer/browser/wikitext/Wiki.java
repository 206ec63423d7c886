package dev.webexplorer.browser.wikitext;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What must be known of a wiki to read its pages.
 *
 * @param address from a page's title to where it stands
 * @param media names of the namespaces of files, in lower case
 * @param categories names of the namespace of categories, in lower case
 * @param others names of all namespaces that no article stands in, in lower case
 */
public record Wiki(
    Function<String, URI> address, Set<String> media, Set<String> categories, Set<String> others) {
  private static final Set<String> MEDIA =
      Set.of("file", "image", "media", "datei", "bild", "fichier", "archivo", "imagen", "bestand");
  private static final Set<String> CATEGORIES =
      Set.of("category", "kategorie", "catégorie", "categoría", "categoria", "categorie");
  private static final Set<String> OTHERS =
      Set.of(
          "special",
          "talk",
          "user",
          "wikipedia",
          "project",
          "template",
          "help",
          "portal",
          "draft",
          "module",
          "mediawiki",
          "book",
          "wp",
          "vorlage",
          "modèle",
          "plantilla");

  public Wiki {
    media = Set.copyOf(media);
    categories = Set.copyOf(categories);
    others = Set.copyOf(others);
  }

  /** Returns a wiki with the usual names of namespaces. */
  public static Wiki usual(Function<String, URI> address) {
    return new Wiki(address, MEDIA, CATEGORIES, OTHERS);
  }

  /**
   * Returns the same with one more name of a namespace.
   *
   * @param number MediaWiki's of the namespace: -2 and 6 hold files, 14 categories, 0 articles
   */
  public Wiki with(int number, String name) {
    String key = name.toLowerCase(Locale.ROOT);
    return switch (number) {
      case 0 -> this;
      case -2, 6 -> new Wiki(address, joined(media, key), categories, others);
      case 14 -> new Wiki(address, media, joined(categories, key), others);
      default -> new Wiki(address, media, categories, joined(others, key));
    };
  }

  private static Set<String> joined(Set<String> names, String name) {
    Set<String> all = new TreeSet<>(names);
    all.add(name);
    return all;
  }
}
