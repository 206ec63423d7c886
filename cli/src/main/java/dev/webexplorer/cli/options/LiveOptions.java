package dev.webexplorer.cli.options;

import dev.webexplorer.browser.net.AllowedHosts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the live web is asked, and where it is recorded. */
public final class LiveOptions {
  @Option(
      names = "--record",
      paramLabel = "FILE.warc.gz",
      showDefaultValue = Help.Visibility.NEVER,
      description = "Write every search and fetch of a live web to this file; replay: reads it.")
  private Optional<Path> record = Optional.empty();

  @Option(
      names = "--fill",
      description = "With replay: ask the live web for what is not recorded, and record it too.")
  private boolean fill;

  @Option(
      names = "--allow-host",
      paramLabel = "HOST[:PORT]",
      split = ",",
      showDefaultValue = Help.Visibility.NEVER,
      description = "Reach this host though its address is not public; may be given again.")
  private List<String> allowed = new ArrayList<>();

  @Mixin private final ReachOptions reach = new ReachOptions();

  LiveSetting setting() {
    return new LiveSetting(record, fill, AllowedHosts.of(allowed), reach);
  }
}
