package dev.webexplorer.cli.settings;

import dev.webexplorer.cli.settings.Settings.Setting;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code .env}: a variable a line, {@code NAME=value}, the value plain or in quotes. A line
 * that cannot be read is told by its number alone, as it may hold a key.
 */
final class DotEnv {
  private static final Pattern LINE =
      Pattern.compile(
          "(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*"
              + "(?:\"([^\"]*)\"|'([^']*)'|([^\"'#\\s][^#]*?)?)\\s*(?:#.*)?");

  private DotEnv() {}

  static Map<String, Setting> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    Map<String, Setting> settings = new HashMap<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Matcher matcher = LINE.matcher(line);
      String origin = file + ", line " + (i + 1);
      if (!matcher.matches()) {
        throw new InputException(origin + ": not of the form NAME=value");
      }
      settings.put(matcher.group(1), new Setting(value(matcher), origin));
    }
    return settings;
  }

  private static String value(Matcher matcher) {
    for (int group = 2; group <= 4; group++) {
      String value = matcher.group(group);
      if (value != null) {
        return value;
      }
    }
    return "";
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new InputException(file + " cannot be read: " + e, e);
    }
  }
}
