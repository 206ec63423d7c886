package dev.webexplorer.browser.world;

import dev.webexplorer.datasets.InputException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A fictional encyclopedia: so many pages, made from a random seed. Each page is worked out when it
 * is asked for, from the part of the world around it, so a world of a million pages needs no more
 * memory than one of a thousand. Thread-safe.
 */
public final class World {
  /** Changes whenever the same random seed gives other pages than before. */
  static final String FORMAT = "3";

  /** Fewest pages of a world. */
  public static final int LEAST_PAGES = 150;

  /** More provinces than one chronicle is put together from. */
  private static final int KEPT = 48;

  private final Atlas atlas;
  private final Address address;
  private final Map<Integer, Province> provinces = recent();
  private final Map<Integer, Chronicle> chronicles = recent();

  private World(Atlas atlas) {
    this.atlas = atlas;
    this.address = new Address(name() + ".invalid");
  }

  /**
   * Returns a world; equal arguments give equal pages, byte for byte.
   *
   * @param pages at least {@link #LEAST_PAGES}
   */
  public static World generate(long randomSeed, int pages) {
    if (pages < LEAST_PAGES) {
      throw new InputException(
          "a world of " + pages + " pages is too small: ask for " + LEAST_PAGES + " or more");
    }
    return new World(new Atlas(randomSeed, pages));
  }

  private static <T> Map<Integer, T> recent() {
    return new LinkedHashMap<>(2 * KEPT, 0.75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<Integer, T> eldest) {
        return size() > KEPT;
      }
    };
  }

  public long randomSeed() {
    return atlas.randomSeed();
  }

  /** Returns what the world is called: {@code world-7-5000}. */
  public String name() {
    return "world-" + Long.toUnsignedString(atlas.randomSeed()) + "-" + atlas.pages();
  }

  /** Returns the address of the page with that title. */
  String url(String title) {
    return address.url(title);
  }

  public int size() {
    return atlas.pages();
  }

  /** Returns the page with that ordinal, {@code 0 <= ordinal < size()}. */
  public WorldPage page(int ordinal) {
    Chronicle chronicle = chronicle(atlas.provinceOf(ordinal));
    int first = atlas.firstPage(chronicle.province().number());
    Entity topic = chronicle.province().entities().get(ordinal - first);
    return new Page(chronicle.story(topic), chronicle, atlas.dice(Atlas.Use.PROSE, ordinal))
        .write(address);
  }

  /** Returns all pages in order. */
  public Stream<WorldPage> pages() {
    return IntStream.range(0, size()).mapToObj(this::page);
  }

  private synchronized Chronicle chronicle(int number) {
    Chronicle known = chronicles.get(number);
    if (known == null) {
      known = Chronicle.of(atlas, this::province, number);
      chronicles.put(number, known);
    }
    return known;
  }

  private Province province(int number) {
    Province known = provinces.get(number);
    if (known == null) {
      known = Province.make(atlas, number);
      provinces.put(number, known);
    }
    return known;
  }

  /** A page to be written. */
  private record Page(Story story, Chronicle chronicle, Dice dice) {
    WorldPage write(Address address) {
      Entity topic = story.topic();
      Sheet sheet = new Sheet(address, topic.title());
      switch (topic.kind()) {
        case NAMES, LIST, DECADE -> Catalogue.write(story, chronicle, dice, sheet);
        default -> Article.write(story, dice, sheet);
      }
      return sheet.page(Filing.categories(story), Filing.redirects(story));
    }
  }
}
