package dev.webexplorer.cli.options;

import dev.webexplorer.browser.live.LiveWeb;
import dev.webexplorer.browser.local.PageSource;
import dev.webexplorer.browser.net.RefusedException;
import dev.webexplorer.browser.net.Target;
import dev.webexplorer.browser.sources.Crawl;
import dev.webexplorer.browser.sources.PageFiles;
import dev.webexplorer.browser.sources.Sitemaps;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.InputException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the pages of a web that is built come from. */
public final class PagesOption {
  @Option(
      names = "--from",
      paramLabel = "PATH",
      showDefaultValue = Help.Visibility.NEVER,
      description = "A file or folder of pages.")
  private Optional<Path> from = Optional.empty();

  @Option(
      names = "--crawl",
      paramLabel = "URL",
      showDefaultValue = Help.Visibility.NEVER,
      description = "A page of a live site whose links are followed.")
  private Optional<String> crawl = Optional.empty();

  @Option(
      names = "--sitemap",
      paramLabel = "URL",
      showDefaultValue = Help.Visibility.NEVER,
      description = "A live site's list of its pages, which are opened.")
  private Optional<String> sitemap = Optional.empty();

  @Option(
      names = "--depth",
      paramLabel = "N",
      showDefaultValue = Help.Visibility.NEVER,
      description = "Most links from the start to a page; default: 3, with --sitemap 0.")
  private Optional<Integer> depth = Optional.empty();

  @Option(
      names = "--max-pages",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Most pages opened by a crawl.")
  private int maxPages;

  @Option(names = "--any-host", description = "Let a crawl follow links to other hosts.")
  private boolean anyHost;

  @Mixin private final LiveOptions live = new LiveOptions();
  @Mixin private final ReadingOptions reading = new ReadingOptions();

  /** Hands the pages on, and lets go of the live web when they have been read. */
  public <T> T read(Shell shell, Console console, Function<PageSource, T> reader) {
    check();
    if (from.isPresent()) {
      live.setting().refuseFor("--from");
      return reader.apply(PageFiles.of(from.get(), reading.read()));
    }
    URI start = address(crawl.or(() -> sitemap).orElseThrow());
    try (LiveWeb web = new LiveChoice(setting()).live(shell, console)) {
      return reader.apply(new Crawl(web, starts(web, start), limits()));
    }
  }

  /** Whether bad pages are set aside. */
  public boolean skipBad() {
    return reading.read().skipBad();
  }

  private void check() {
    long given = Stream.of(from, crawl, sitemap).filter(Optional::isPresent).count();
    if (given != 1) {
      throw new InputException(
          "web build takes its pages from one of --from PATH, --crawl URL and --sitemap URL");
    }
    if (depth.orElse(0) < 0 || maxPages < 1) {
      throw new InputException("--depth must be at least 0, --max-pages at least 1");
    }
  }

  /** A record that is there holds what was fetched before: only the rest is asked for. */
  private LiveSetting setting() {
    LiveSetting setting = live.setting();
    if (setting.fill()) {
      throw new InputException(
          "--fill needs --web replay:FILE.warc.gz; a crawl fills its --record");
    }
    boolean begun = setting.record().filter(Files::exists).isPresent();
    return new LiveSetting(setting.record(), begun, setting.allowed(), setting.reach());
  }

  private List<URI> starts(LiveWeb web, URI start) {
    return sitemap.isPresent() ? new Sitemaps(web).pages(start, maxPages) : List.of(start);
  }

  private Crawl.Limits limits() {
    return new Crawl.Limits(depth.orElse(sitemap.isPresent() ? 0 : 3), maxPages, anyHost);
  }

  private static URI address(String text) {
    try {
      return Target.parse(text).uri();
    } catch (RefusedException e) {
      throw new InputException(
          "not an address to begin at: " + text + " (" + e.getMessage() + ")", e);
    }
  }
}
