package dev.webexplorer.cli.settings;

import dev.webexplorer.cli.settings.Settings.Setting;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads the configuration file: YAML, one key for each option by its long name without dashes. A
 * key that no option has is refused, so that a slip of the pen is never silently ignored.
 */
final class SettingsFile {
  /** So many first letters alike make a key worth proposing. */
  private static final int NEAR = 3;

  private final Path path;
  private final Set<String> keys;

  private SettingsFile(Path path, Set<String> keys) {
    this.path = path;
    this.keys = keys;
  }

  static Map<String, Setting> read(Path path, Set<String> keys) {
    return new SettingsFile(path, keys).read();
  }

  private Map<String, Setting> read() {
    Map<String, Setting> settings = new HashMap<>();
    Optional<Node> root = root();
    if (root.isEmpty()) {
      return settings;
    }
    if (!(root.get() instanceof MappingNode mapping)) {
      throw wrong(root.get(), "expected lines of the form key: value");
    }
    for (NodeTuple entry : mapping.getValue()) {
      String key = scalar(entry.getKeyNode(), "a key");
      if (!keys.contains(key)) {
        throw wrong(entry.getKeyNode(), "unknown key \"" + key + "\"" + near(key));
      }
      String value = scalar(entry.getValueNode(), "the value of " + key);
      if (settings.put(key, new Setting(value, origin(entry.getKeyNode()))) != null) {
        throw wrong(entry.getKeyNode(), "\"" + key + "\" is set a second time");
      }
    }
    return settings;
  }

  private Optional<Node> root() {
    LoadSettings settings = LoadSettings.builder().setLabel(path.toString()).build();
    try (Reader reader = Files.newBufferedReader(path)) {
      return new Compose(settings).composeReader(reader);
    } catch (MarkedYamlEngineException e) {
      String where = e.getProblemMark().map(this::origin).orElse(path.toString());
      throw new InputException(where + ": not valid YAML: " + e.getProblem(), e);
    } catch (YamlEngineException | IOException e) {
      throw new InputException(path + " cannot be read: " + e.getMessage(), e);
    }
  }

  private String scalar(Node node, String what) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw wrong(node, what + " must be plain text or a number");
  }

  private InputException wrong(Node node, String what) {
    return new InputException(origin(node) + ": " + what);
  }

  private String origin(Node node) {
    return node.getStartMark().map(this::origin).orElse(path.toString());
  }

  private String origin(Mark mark) {
    return path + ", line " + (mark.getLine() + 1);
  }

  private String near(String key) {
    String start = key.replace('_', '-').substring(0, Math.min(NEAR, key.length()));
    return keys.stream()
        .filter(known -> known.startsWith(start))
        .findFirst()
        .map(known -> "; did you mean \"" + known + "\"?")
        .orElse("; the keys are the options' names without the dashes");
  }
}
