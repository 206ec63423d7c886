package dev.webexplorer.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/**
 * What libraries log: nothing but what is severe, as their hints are for programmers. The JDK makes
 * one of these when a library logs for the first time.
 */
public final class QuietLibraries {
  private static final String SETTINGS =
      "handlers=java.util.logging.ConsoleHandler\n.level=SEVERE\n";

  public QuietLibraries() throws IOException {
    byte[] settings = SETTINGS.getBytes(StandardCharsets.ISO_8859_1);
    LogManager.getLogManager().readConfiguration(new ByteArrayInputStream(settings));
  }

  static void install() {
    System.setProperty("java.util.logging.config.class", QuietLibraries.class.getName());
  }
}
