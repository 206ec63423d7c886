package dev.webexplorer.cli.options;

import dev.webexplorer.browser.Web;
import picocli.CommandLine.Option;

/** Which web a command works on. */
@SuppressWarnings("NullAway.Init") // picocli fills it in
public final class WebOption {
  @Option(
      names = "--web",
      required = true,
      paramLabel = "WEB",
      description = "The web to explore: local:DIR, a folder made by web build.")
  private String web;

  /** Opens the web; the caller closes it. */
  public Web open() {
    return WebChoice.parse(web).open();
  }
}
