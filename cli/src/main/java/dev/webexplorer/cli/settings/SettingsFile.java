package dev.webexplorer.cli.settings;

import dev.webexplorer.cli.settings.Settings.Setting;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the options of the configuration file: YAML, one key for each option by its long name
 * without dashes. A key that no option has is refused, so that a slip of the pen is never silently
 * ignored.
 */
final class SettingsFile {
  private SettingsFile() {}

  static Map<String, Setting> read(Path path, Set<String> keys) {
    YamlFile file = new YamlFile(path);
    Map<String, Setting> settings = new HashMap<>();
    Set<String> known = new TreeSet<>(keys);
    known.addAll(ModelsFile.SECTIONS);
    for (YamlFile.Field field : file.fields()) {
      file.known(field, known, "the keys are the options' names without the dashes");
      if (!ModelsFile.SECTIONS.contains(field.name())) {
        String value = file.scalar(field.value(), "the value of " + field.name());
        settings.put(field.name(), new Setting(value, file.origin(field.key())));
      }
    }
    return settings;
  }
}
