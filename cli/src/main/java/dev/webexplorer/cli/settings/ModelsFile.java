package dev.webexplorer.cli.settings;

import dev.webexplorer.agent.models.Limits;
import dev.webexplorer.agent.models.ModelSpec;
import dev.webexplorer.agent.models.ProtocolChoice;
import dev.webexplorer.agent.models.Provider;
import dev.webexplorer.agent.models.Role;
import dev.webexplorer.datasets.InputException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The models that a configuration file names, and which of them has which role.
 *
 * @param models by name
 * @param roles the models of roles, by their names; {@code "rules"} is one
 */
public record ModelsFile(Map<String, ModelSpec> models, Map<Role, String> roles) {
  static final List<String> SECTIONS = List.of("models", "roles");

  private static final Map<String, Role> ROLES =
      Arrays.stream(Role.values())
          .collect(
              Collectors.toMap(Role::toString, role -> role, (one, _) -> one, LinkedHashMap::new));

  private static final String RULES = "rules";

  /** Reads a file; one that is not there names none. */
  public static ModelsFile read(Path path) {
    if (!Files.isRegularFile(path)) {
      return new ModelsFile(Map.of(), Map.of());
    }
    YamlFile file = new YamlFile(path);
    Map<String, ModelSpec> models = new LinkedHashMap<>();
    Map<Role, String> roles = new EnumMap<>(Role.class);
    Optional<Node> roleSection = Optional.empty();
    for (YamlFile.Field section : file.fields()) {
      if (section.name().equals("models")) {
        for (YamlFile.Field model : file.fields(section.value())) {
          models.put(model.name(), new ModelSection(file, model).read());
        }
      } else if (section.name().equals("roles")) {
        roleSection = Optional.of(section.value());
      }
    }
    roleSection.ifPresent(section -> readRoles(file, section, models, roles));
    return new ModelsFile(models, roles);
  }

  private static void readRoles(
      YamlFile file, Node section, Map<String, ModelSpec> models, Map<Role, String> roles) {
    for (YamlFile.Field role : file.fields(section)) {
      file.known(role, ROLES.keySet(), "the roles are " + String.join(", ", ROLES.keySet()));
      String name = file.scalar(role.value(), "the model of " + role.name());
      if (!name.equals(RULES) && !models.containsKey(name)) {
        throw file.wrong(
            role.value(),
            "no model is named \"" + name + "\": give it below models:, or use rules");
      }
      roles.put(Objects.requireNonNull(ROLES.get(role.name())), name);
    }
  }

  /** One model, key by key. */
  private static final class ModelSection {
    private static final List<String> KEYS =
        List.of(
            "provider",
            "base-url",
            "model",
            "key",
            "settings",
            "temperature",
            "top-p",
            "max-output",
            "context",
            "protocol",
            "send-reasoning",
            "body",
            "price",
            "concurrency",
            "requests-per-minute",
            "tokens-per-minute",
            "timeout");
    private static final List<String> PRICES = List.of("input", "cached", "output");

    private final YamlFile file;
    private final YamlFile.Field model;
    private final Map<String, YamlFile.Field> fields = new LinkedHashMap<>();

    ModelSection(YamlFile file, YamlFile.Field model) {
      this.file = file;
      this.model = model;
    }

    ModelSpec read() {
      for (YamlFile.Field field : file.fields(model.value())) {
        file.known(field, KEYS, "a model's keys are " + String.join(", ", KEYS));
        fields.put(field.name(), field);
      }
      try {
        return spec();
      } catch (InputException e) {
        String message = String.valueOf(e.getMessage());
        throw message.startsWith(file.path().toString()) ? e : file.wrong(model.key(), message);
      }
    }

    private ModelSpec spec() {
      Scalars scalars = new Scalars(file, fields);
      Provider provider =
          new Provider(scalars.text("provider").orElse(Provider.OPENAI.name()), values("settings"));
      URI address =
          fields.containsKey("base-url")
              ? scalars.address("base-url")
              : provider.baseUrl().orElseGet(() -> scalars.address("base-url"));
      ModelSpec defaults = ModelSpec.of(model.name(), address, "");
      return new ModelSpec(
          model.name(),
          defaults.baseUrl(),
          scalars.required("model"),
          scalars.variable("key"),
          scalars.decimal("temperature", defaults.temperature(), 0, 2),
          scalars.decimal("top-p", defaults.topP(), 0, 1),
          scalars.tokens("max-output", defaults.maxOutput()),
          scalars.tokens("context", defaults.contextWindow()),
          scalars.text("protocol").map(ProtocolChoice::of).orElse(defaults.protocol()),
          scalars.truth("send-reasoning"),
          values("body"),
          prices(),
          limits(scalars),
          provider);
    }

    private Map<String, Object> values(String key) {
      Map<String, Object> values = new LinkedHashMap<>();
      Optional.ofNullable(fields.get(key))
          .map(field -> file.fields(field.value()))
          .orElse(List.of())
          .forEach(field -> values.put(field.name(), file.value(field.value())));
      return values;
    }

    private Optional<ModelSpec.Prices> prices() {
      return Optional.ofNullable(fields.get("price")).map(this::prices);
    }

    private ModelSpec.Prices prices(YamlFile.Field field) {
      Map<String, YamlFile.Field> prices = new LinkedHashMap<>();
      for (YamlFile.Field price : file.fields(field.value())) {
        file.known(price, PRICES, "prices are for input, cached and output, per million tokens");
        prices.put(price.name(), price);
      }
      Scalars scalars = new Scalars(file, prices);
      double input = scalars.dollars("input", field);
      double output = scalars.dollars("output", field);
      double cached = prices.containsKey("cached") ? scalars.dollars("cached", field) : input;
      return new ModelSpec.Prices(input, cached, output);
    }

    private static Limits limits(Scalars scalars) {
      Limits defaults = Limits.DEFAULT;
      return new Limits(
          scalars.count("concurrency", defaults.concurrency(), 1),
          scalars.count("requests-per-minute", 0, 0),
          scalars.count("tokens-per-minute", 0, 0),
          scalars.time("timeout", defaults.timeout()),
          defaults.firstWait(),
          defaults.longestWait(),
          defaults.giveUp());
    }
  }
}
