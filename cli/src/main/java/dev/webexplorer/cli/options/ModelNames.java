package dev.webexplorer.cli.options;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.models.CallTape;
import dev.webexplorer.agent.models.Endpoint;
import dev.webexplorer.agent.models.ModelSpec;
import dev.webexplorer.agent.models.Provider;
import dev.webexplorer.agent.models.Role;
import dev.webexplorer.cli.settings.ModelsFile;
import dev.webexplorer.cli.settings.Settings;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.Json;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Models as people name them, and where their keys are. */
final class ModelNames {
  private static final String OPENAI = "https://api.openai.com/v1";

  private final ModelsFile file;
  private final Map<String, String> environment;

  private ModelNames(ModelsFile file, Map<String, String> environment) {
    this.file = file;
    this.environment = environment;
  }

  static ModelNames of(Shell shell, Path configFile) {
    return new ModelNames(ModelsFile.read(configFile), Settings.services(shell));
  }

  /** Returns the model that the file gives a role. */
  Optional<String> role(Role role) {
    return Optional.ofNullable(file.roles().get(role));
  }

  Endpoint endpoint(ModelSpec spec, CallTape tape) {
    return Endpoint.of(spec, key(spec), tape);
  }

  /** Returns the model of a name, or of a name that says itself where it is. */
  ModelSpec spec(String name) {
    ModelSpec known = file.models().get(name);
    if (known != null) {
      return known;
    }
    int hash = name.indexOf('#');
    if (hash <= 0 || hash == name.length() - 1) {
      throw new InputException(
          "unknown model \"%s\": use rules, BASE_URL#MODEL such as http://localhost:8000/v1#qwen3,"
                  .formatted(name)
              + " or a name from webexplorer.yaml"
              + (file.models().isEmpty() ? "" : ": " + String.join(", ", file.models().keySet())));
    }
    String model = name.substring(hash + 1);
    try {
      return ModelSpec.of(model, URI.create(name.substring(0, hash)), model);
    } catch (IllegalArgumentException e) {
      throw new InputException("\"" + name + "\" is not BASE_URL#MODEL: " + e.getMessage(), e);
    }
  }

  /** A key that no model names is OpenAI's own, or of the one address that stands for it. */
  private String key(ModelSpec spec) {
    if (!spec.keyVariable().isEmpty()) {
      String key = environment.getOrDefault(spec.keyVariable(), "");
      if (key.isBlank()) {
        throw new InputException(
            "model "
                + spec.name()
                + " needs a key: set "
                + spec.keyVariable()
                + " in the"
                + " environment or in .env");
      }
      return key;
    }
    URI own = URI.create(environment.getOrDefault("OPENAI_BASE_URL", OPENAI));
    return spec.provider().equals(Provider.OPENAI)
            && spec.baseUrl().getAuthority().equals(own.getAuthority())
        ? environment.getOrDefault("OPENAI_API_KEY", "")
        : "";
  }

  /** Returns what results depend on. */
  static JsonNode settings(ModelSpec spec) {
    ObjectNode settings = Json.mapper().createObjectNode();
    settings.put("base_url", spec.baseUrl().toString());
    settings.put("model", spec.model());
    settings.set("temperature", Json.mapper().valueToTree(spec.temperature()));
    settings.set("top_p", Json.mapper().valueToTree(spec.topP()));
    settings.put("max_output", spec.maxOutput());
    settings.put("context", spec.contextWindow());
    settings.put("protocol", spec.protocol().toString());
    settings.put("send_reasoning", spec.sendReasoning());
    settings.set("body", Json.mapper().valueToTree(spec.body()));
    if (!spec.provider().equals(Provider.OPENAI)) {
      settings.set("provider", Json.mapper().valueToTree(spec.provider()));
    }
    return settings;
  }
}
