package dev.webexplorer.cli.commands;

import dev.webexplorer.browser.Web;
import dev.webexplorer.cli.ExitCode;
import dev.webexplorer.cli.options.CommonOptions;
import dev.webexplorer.cli.options.WebOption;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.InputException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code web open}: pages as an agent sees them. */
@Command(name = "open", description = "Open pages of a web as Markdown.")
@SuppressWarnings("NullAway.Init") // picocli fills them in
final class WebOpenCommand implements Callable<Integer> {
  @Parameters(paramLabel = "URL", arity = "1..*", description = "Addresses of pages.")
  private List<String> urls;

  @Option(
      names = "--section",
      paramLabel = "N",
      showDefaultValue = Help.Visibility.NEVER,
      description = "Write only this section, from 1, of each page's Markdown.")
  private Optional<Integer> section = Optional.empty();

  @Mixin private final WebOption web = new WebOption();
  @Mixin private final CommonOptions common = new CommonOptions();
  private final Shell shell;

  WebOpenCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Console console = common.console(shell);
    List<URI> addresses = urls.stream().map(WebOpenCommand::address).toList();
    PageOutput output = new PageOutput(console, PageOutput.Form.MARKDOWN, section);
    int code = ExitCode.DONE;
    try (Web opened = web.open(shell, console)) {
      for (URI address : addresses) {
        code = Math.max(code, output.write(opened.open(address), address.toString()));
      }
    }
    return code;
  }

  static URI address(String text) {
    try {
      URI url = new URI(text);
      if (url.isAbsolute()) {
        return url;
      }
    } catch (URISyntaxException e) {
      throw new InputException("not an address: " + e.getMessage(), e);
    }
    throw new InputException("not an absolute address, with https:// before it: " + text);
  }
}
