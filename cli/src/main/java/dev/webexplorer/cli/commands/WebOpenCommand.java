package dev.webexplorer.cli.commands;

import dev.webexplorer.browser.Link;
import dev.webexplorer.browser.Page;
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
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code web open}: pages as an agent sees them. */
@Command(name = "open", description = "Open pages of a web as Markdown.")
@SuppressWarnings("NullAway.Init") // picocli fills them in
final class WebOpenCommand implements Callable<Integer> {
  @Parameters(paramLabel = "URL", arity = "1..*", description = "Addresses of pages.")
  private List<String> urls;

  @Mixin private final WebOption web = new WebOption();
  @Mixin private final CommonOptions common = new CommonOptions();
  private final Shell shell;

  WebOpenCommand(Shell shell) {
    this.shell = shell;
  }

  private record Opened(
      URI url, String title, String outcome, String text, String markdown, List<Link> links) {

    static Opened of(Page page) {
      String outcome = page.outcome().status().name().toLowerCase(Locale.ROOT);
      return new Opened(
          page.url(), page.title(), outcome, page.text(), page.markdown(), page.links());
    }
  }

  @Override
  public Integer call() {
    Console console = common.console(shell);
    List<URI> addresses = urls.stream().map(WebOpenCommand::address).toList();
    int code = ExitCode.DONE;
    try (Web opened = web.open(shell, console)) {
      for (URI address : addresses) {
        Page page = opened.open(address);
        if (!page.outcome().ok()) {
          code = ExitCode.SHORT;
          String status = page.outcome().status().name().toLowerCase(Locale.ROOT);
          console.warn(address + ": " + status.replace('_', ' ') + ". " + page.outcome().detail());
        }
        if (console.json()) {
          console.printJson(Opened.of(page));
        } else if (page.outcome().ok()) {
          console.print(page.markdown());
        }
      }
    }
    return code;
  }

  private static URI address(String text) {
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
