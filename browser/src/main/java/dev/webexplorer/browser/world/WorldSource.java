package dev.webexplorer.browser.world;

import dev.webexplorer.browser.local.PageSource;
import dev.webexplorer.browser.local.SourcePage;
import java.time.Instant;
import java.util.List;

/** The pages of a world as a local web is built from them. */
record WorldSource(World world) implements PageSource {
  /** Nobody fetched these pages, so they have no time. */
  private static final Instant TIMELESS = Instant.EPOCH;

  @Override
  public void read(Sink sink) {
    for (int i = 0; i < world.size(); i++) {
      WorldPage page = world.page(i);
      String place = world.name() + ":" + i;
      sink.page(
          new SourcePage(
              place,
              page.title(),
              page.url(),
              new SourcePage.Marked(page.text(), page.markdown(), page.links()),
              page.categories(),
              TIMELESS));
      for (String other : page.redirects()) {
        sink.page(
            new SourcePage(
                place,
                other,
                world.url(other),
                new SourcePage.Redirect(page.url()),
                List.of(),
                TIMELESS));
      }
    }
  }
}
