package dev.webexplorer.cli.architecture.bad.browser;

import picocli.CommandLine.Option;

/** Lets a library of the command line into the browser, which has no business with options. */
public final class BadBrowser {
  @Option(names = "--depth")
  int depth;
}
