package dev.webexplorer.cli.commands;

import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.content.DocumentFile;
import dev.webexplorer.cli.ExitCode;
import dev.webexplorer.cli.options.CommonOptions;
import dev.webexplorer.cli.options.LiveOptions;
import dev.webexplorer.cli.options.WebOption;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code web extract}: the main content of files and of pages out there. */
@Command(
    name = "extract",
    description =
        "Write the main content of files (HTML, PDF, Markdown, text, JSON, XML) or web pages.")
@SuppressWarnings("NullAway.Init") // picocli fills them in
final class WebExtractCommand implements Callable<Integer> {
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://.*");

  @Parameters(paramLabel = "FILE|URL", arity = "1..*", description = "Files, addresses.")
  private List<String> inputs;

  @Option(
      names = "--url",
      paramLabel = "URL",
      showDefaultValue = Help.Visibility.NEVER,
      description = "Where the files' pages stood: their links are resolved against it.")
  private Optional<String> base = Optional.empty();

  @Option(
      names = "--web",
      paramLabel = "WEB",
      defaultValue = "live",
      description = "Where addresses are opened.")
  private String web;

  @Option(
      names = "--as",
      paramLabel = "FORM",
      defaultValue = "markdown",
      description = "${COMPLETION-CANDIDATES}.")
  private PageOutput.Form form;

  @Mixin private final LiveOptions live = new LiveOptions();
  @Mixin private final CommonOptions common = new CommonOptions();
  private final Shell shell;

  WebExtractCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Console console = common.console(shell);
    Optional<URI> stood = base.map(WebOpenCommand::address);
    PageOutput output = new PageOutput(console, form, Optional.empty());
    int code = ExitCode.DONE;
    try (Opener opener = new Opener(console)) {
      for (String input : inputs) {
        Page page =
            ADDRESS.matcher(input).matches()
                ? opener.web().open(WebOpenCommand.address(input))
                : DocumentFile.read(Path.of(input), stood);
        code = Math.max(code, output.write(page, input));
      }
    }
    return code;
  }

  /** Opens the web when the first address is asked for. */
  private final class Opener implements AutoCloseable {
    private final Console console;
    private Optional<Web> opened = Optional.empty();

    Opener(Console console) {
      this.console = console;
    }

    Web web() {
      Web found = opened.orElseGet(() -> WebOption.open(web, live, shell, console));
      opened = Optional.of(found);
      return found;
    }

    @Override
    public void close() {
      opened.ifPresent(Web::close);
    }
  }
}
