package dev.webexplorer.cli.options;

import dev.webexplorer.browser.Web;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which web a finished run is looked at with: by default the record in its directory. */
public final class RecordedWebOption {
  @Option(
      names = "--web",
      paramLabel = "WEB",
      showDefaultValue = Help.Visibility.NEVER,
      description = {
        "The web: local:DIR, world:NUMBER[,PAGES], replay:FILE.warc.gz or live;",
        "default: the record in the run's directory."
      })
  private Optional<String> web = Optional.empty();

  @Mixin private final LiveOptions live = new LiveOptions();

  /** Opens the web; the caller closes it. What takes long is shown. */
  public Web openFor(Path run, Shell shell, Console console) {
    return WebChoice.parse(web.orElseGet(() -> recordOf(run)), live.setting()).open(shell, console);
  }

  private static String recordOf(Path run) {
    Path record = run.resolve(LiveSetting.RUN_RECORD);
    if (!Files.isRegularFile(record)) {
      throw new InputException(
          run + ": has no " + LiveSetting.RUN_RECORD + ": say which web it ran on, with --web WEB");
    }
    return "replay:" + record;
  }
}
