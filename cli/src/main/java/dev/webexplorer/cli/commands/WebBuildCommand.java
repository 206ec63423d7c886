package dev.webexplorer.cli.commands;

import dev.webexplorer.browser.local.BuildReport;
import dev.webexplorer.browser.local.LocalWebBuilder;
import dev.webexplorer.cli.ExitCode;
import dev.webexplorer.cli.options.CommonOptions;
import dev.webexplorer.cli.options.PagesOption;
import dev.webexplorer.cli.terminal.BuildPhases;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code web build}: files of pages into a local web. */
@Command(
    name = "build",
    description = {
      "Build a local web, or bring it up to date, from pages in a file or folder:",
      "JSON or JSON Lines with title and text (url, links, categories, redirect if they have them),"
          + " plain, .gz or .zst; HTML files with their hyperlinks;",
      "an archive of the web (.warc, .warc.gz); a MediaWiki export (.xml, .xml.gz, .xml.bz2);"
          + " or a live site (--crawl, --sitemap).",
      "A crawl that is recorded (--record) goes on where it was stopped."
    })
@SuppressWarnings("NullAway.Init") // picocli fills them in
final class WebBuildCommand implements Callable<Integer> {
  @Option(names = "--out", required = true, paramLabel = "DIR", description = "The web's folder.")
  private Path out;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      showDefaultValue = Help.Visibility.NEVER,
      description = "The web's name; default: the folder's.")
  private Optional<String> name = Optional.empty();

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final PagesOption pages = new PagesOption();
  private final Shell shell;

  WebBuildCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Console console = common.console(shell);
    BuildReport report;
    try (BuildPhases phases = new BuildPhases(console)) {
      LocalWebBuilder builder =
          LocalWebBuilder.named(name.orElseGet(this::folderName))
              .skipBad(pages.skipBad())
              .progress(phases);
      report = pages.read(shell, console, source -> builder.build(source, out));
    }
    WebSummary summary = WebSummary.of(report.web(), report.took());
    if (console.json()) {
      console.printJson(summary);
    } else {
      console.print(summary.text());
    }
    console.say(changes(report));
    return report.bad() > 0 ? ExitCode.SHORT : ExitCode.DONE;
  }

  private String folderName() {
    return String.valueOf(out.toAbsolutePath().normalize().getFileName());
  }

  private static String changes(BuildReport report) {
    return String.format(
        Locale.ROOT,
        "%,d added, %,d changed, %,d unchanged, %,d removed, %,d repeated, %,d bad pages;"
            + " %,d links to pages that are not there",
        report.added(),
        report.changed(),
        report.unchanged(),
        report.removed(),
        report.repeated(),
        report.bad(),
        report.missingLinks());
  }
}
