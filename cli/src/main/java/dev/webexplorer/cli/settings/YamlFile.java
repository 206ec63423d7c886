package dev.webexplorer.cli.settings;

import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML file, read strictly: what is wrong is told with its line. */
public record YamlFile(Path path) {
  /** So many first letters alike make a key worth proposing. */
  private static final int NEAR = 3;

  /**
   * A key and what stands at it.
   *
   * @param key where the key itself stands
   */
  public record Field(String name, Node key, Node value) {}

  /** Returns the fields of the file; none if it is empty. */
  List<Field> fields() {
    return root().map(this::fields).orElse(List.of());
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

  /** Returns the fields of a mapping in their order. */
  List<Field> fields(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw wrong(node, "expected lines of the form key: value");
    }
    Map<String, Field> fields = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      String key = scalar(entry.getKeyNode(), "a key");
      Field field = new Field(key, entry.getKeyNode(), entry.getValueNode());
      if (fields.put(key, field) != null) {
        throw wrong(entry.getKeyNode(), "\"" + key + "\" is set a second time");
      }
    }
    return new ArrayList<>(fields.values());
  }

  /** Refuses a key that is not among the known ones. */
  void known(Field field, Collection<String> keys, String what) {
    if (!keys.contains(field.name())) {
      throw wrong(
          field.key(), "unknown key \"" + field.name() + "\"" + near(field.name(), keys, what));
    }
  }

  private static String near(String key, Collection<String> keys, String what) {
    String start = key.replace('_', '-').substring(0, Math.min(NEAR, key.length()));
    return keys.stream()
        .filter(known -> known.startsWith(start))
        .findFirst()
        .map(known -> "; did you mean \"" + known + "\"?")
        .orElse("; " + what);
  }

  String scalar(Node node, String what) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw wrong(node, what + " must be plain text or a number");
  }

  /** Returns what stands there as maps, lists, numbers, truth values and text. */
  Object value(Node node) {
    return switch (node) {
      case MappingNode mapping -> {
        Map<String, Object> map = new LinkedHashMap<>();
        fields(mapping).forEach(field -> map.put(field.name(), value(field.value())));
        yield map;
      }
      case SequenceNode sequence -> sequence.getValue().stream().map(this::value).toList();
      case ScalarNode scalar -> plain(scalar);
      default -> throw wrong(node, "cannot be read");
    };
  }

  private static Object plain(ScalarNode scalar) {
    String text = scalar.getValue();
    return switch (scalar.getTag().getValue()) {
      case "tag:yaml.org,2002:int" -> Long.valueOf(text);
      case "tag:yaml.org,2002:float" -> Double.valueOf(text);
      case "tag:yaml.org,2002:bool" -> Boolean.valueOf(text);
      default -> text;
    };
  }

  InputException wrong(Node node, String what) {
    return new InputException(origin(node) + ": " + what);
  }

  String origin(Node node) {
    return node.getStartMark().map(this::origin).orElse(path.toString());
  }

  private String origin(Mark mark) {
    return path + ", line " + (mark.getLine() + 1);
  }
}
