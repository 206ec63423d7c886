package dev.webexplorer.cli.commands;

import dev.webexplorer.browser.chromium.InstalledBrowser;
import dev.webexplorer.cli.options.LiveWay;
import dev.webexplorer.cli.options.ReachOptions;
import dev.webexplorer.cli.settings.Settings;
import dev.webexplorer.cli.terminal.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code doctor} found. Bytes are bytes; keys are names, never values.
 *
 * @param chromium the browser's path and how it was found
 * @param live how the web out there is reached
 * @param settings the configuration file and {@code .env}, where they exist
 */
record Checkup(
    String version,
    String commit,
    Java java,
    Machine machine,
    Cache cache,
    List<OptionalPart> parts,
    Optional<String> chromium,
    LiveWay live,
    List<String> settings,
    List<String> keys) {

  /** {@code nativeAccess}: whether memory-mapped search may use it, which makes it faster. */
  record Java(String version, String vendor, String home, boolean nativeAccess) {}

  record Machine(String system, int processors, long heapBytes, long freeDiskBytes) {}

  /** Where derived files are kept. */
  record Cache(String folder, boolean writable) {}

  static Checkup of(Shell shell, ReachOptions live, List<String> keys) throws IOException {
    return new Checkup(
        BuildVersion.version(),
        BuildVersion.commit(),
        new Java(
            Runtime.version().toString(),
            System.getProperty("java.vendor", ""),
            System.getProperty("java.home", ""),
            Checkup.class.getModule().isNativeAccessEnabled()),
        new Machine(
            System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""),
            Runtime.getRuntime().availableProcessors(),
            Runtime.getRuntime().maxMemory(),
            Files.getFileStore(shell.directory()).getUsableSpace()),
        cache(shell),
        OptionalPart.all(),
        InstalledBrowser.find(Settings.services(shell))
            .map(browser -> browser.executable() + " (" + browser.origin() + ")"),
        live.way(shell),
        List.of(".env", "webexplorer.yaml").stream()
            .map(shell.directory()::resolve)
            .filter(Files::exists)
            .map(Path::toString)
            .toList(),
        keys);
  }

  private static Cache cache(Shell shell) {
    Path folder = shell.cache();
    Path existing = folder;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return new Cache(folder.toString(), Files.isDirectory(existing) && Files.isWritable(existing));
  }

  String text() {
    StringBuilder text = new StringBuilder();
    line(text, "version", version + (commit.isEmpty() ? "" : " (" + commit + ")"));
    line(text, "Java", java.version + ", " + java.vendor + ", in " + java.home);
    line(text, "native access", java.nativeAccess ? "enabled" : "not enabled: search is slower");
    line(
        text,
        "machine",
        String.format(
            Locale.ROOT,
            "%s, %d processors, heap up to %,d MB, %,d MB free on disk",
            machine.system,
            machine.processors,
            machine.heapBytes >> 20,
            machine.freeDiskBytes >> 20));
    line(text, "cache", cache.folder + (cache.writable ? "" : ": cannot be written to"));
    for (OptionalPart part : parts) {
      line(text, part.name(), part.found() ? "found" : "not found: " + part.without());
    }
    line(text, "Chromium", chromium.orElse("not found: pages that scripts build are read without"));
    line(text, "searches by", live.engines().isEmpty() ? "nothing" : join(live.engines()));
    line(text, "goes out", live.proxy());
    line(text, "names", live.resolver());
    line(text, "settings", settings.isEmpty() ? "none here" : join(settings));
    line(text, "keys", keys.isEmpty() ? "none set" : join(keys));
    return text.toString().stripTrailing();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(String.format(Locale.ROOT, "%-14s %s%n", name, value));
  }

  private static String join(List<String> values) {
    return String.join(", ", values);
  }
}
