package dev.webexplorer.cli.commands;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What was built: the version from the jar, the commit from the build. */
final class BuildVersion implements IVersionProvider {
  private static final String COMMIT = "/webexplorer-build.properties";

  static String version() {
    return Objects.requireNonNullElse(
        BuildVersion.class.getPackage().getImplementationVersion(), "development");
  }

  /** Returns the abbreviated commit, empty when it was not built from a repository. */
  static String commit() throws IOException {
    try (InputStream in = BuildVersion.class.getResourceAsStream(COMMIT)) {
      Properties build = new Properties();
      if (in != null) {
        build.load(in);
      }
      boolean changed = Boolean.parseBoolean(build.getProperty("git.dirty"));
      return build.getProperty("git.commit.id.abbrev", "") + (changed ? " with changes" : "");
    }
  }

  @Override
  public String[] getVersion() throws IOException {
    String commit = commit();
    return new String[] {
      "webexplorer " + version() + (commit.isEmpty() ? "" : " (" + commit + ")"),
      "Java " + Runtime.version()
    };
  }
}
