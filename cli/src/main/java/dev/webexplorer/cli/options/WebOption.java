package dev.webexplorer.cli.options;

import dev.webexplorer.browser.Web;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
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

  @Mixin private final LiveOptions live = new LiveOptions();

  /** Opens a web as {@code --web} names it; the caller closes it. What takes long is shown. */
  public static Web open(String web, LiveOptions live, Shell shell, Console console) {
    return WebChoice.parse(web, live.setting()).open(shell, console);
  }

  /** Opens the web; the caller closes it. What takes long is shown. */
  public Web open(Shell shell, Console console) {
    return open(web, live, shell, console);
  }

  /** Opens the web for a run, which keeps a record of it in its directory if it is live. */
  public Web openFor(Path run, Shell shell, Console console) {
    return WebChoice.parse(web, live.setting()).in(run).open(shell, console);
  }
}
