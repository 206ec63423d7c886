package dev.webexplorer.cli.options;

import dev.webexplorer.browser.Web;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
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
        "or world:NUMBER[,PAGES], a generated one."
      })
  private String web;

  /** Opens the web; the caller closes it. What takes long is shown. */
  public Web open(Shell shell, Console console) {
    return WebChoice.parse(web).open(shell, console);
  }
}
