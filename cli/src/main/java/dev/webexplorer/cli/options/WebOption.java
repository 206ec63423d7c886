package dev.webexplorer.cli.options;

import dev.webexplorer.browser.Web;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/** Which web a command works on. */
@SuppressWarnings("NullAway.Init") // picocli fills it in
public final class WebOption {
  @Option(
      names = "--web",
      required = true,
      paramLabel = "WEB",
      description = {
        "The web to explore: local:DIR, a folder made by web build,",
        "world:NUMBER[,PAGES], a generated one, replay:FILE.warc.gz, a recorded one, or live."
      })
  private String web;

  @Option(
      names = "--record",
      paramLabel = "FILE.warc.gz",
      showDefaultValue = Help.Visibility.NEVER,
      description = "Write every search and fetch of a live web to this file; replay: reads it.")
  private Optional<Path> record = Optional.empty();

  /** Opens the web; the caller closes it. What takes long is shown. */
  public Web open(Shell shell, Console console) {
    return WebChoice.parse(web, record).open(shell, console);
  }
}
