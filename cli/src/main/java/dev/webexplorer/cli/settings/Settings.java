package dev.webexplorer.cli.settings;

import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Values of options that were not given as arguments. The first that is set wins: environment
 * ({@code --max-turns} is {@code WEBEXPLORER_MAX_TURNS}), {@code .env}, configuration file ({@code
 * max-turns: 50}), and last the option's own default.
 */
public final class Settings implements IDefaultValueProvider {
  /** Looked for in the current directory when {@code --config} names no other. */
  static final String FILE = "webexplorer.yaml";

  /** Keys of services, by their usual names. */
  private static final List<String> KEYS =
      List.of(
          "OPENAI_API_KEY",
          "SERPER_API_KEY",
          "SERPER_KEY_ID",
          "TAVILY_API_KEY",
          "BRAVE_API_KEY",
          "EXA_API_KEY",
          "JINA_API_KEY",
          "HF_TOKEN");

  /** Options that a file or variable cannot give. */
  private static final Set<String> ARGUMENTS_ONLY = Set.of("help", "version", "config");

  private final Map<String, Setting> environment;
  private final Map<String, Setting> dotEnv;
  private final Map<String, Setting> file;

  /**
   * A value and where it stands.
   *
   * @param origin for a person, as in {@code webexplorer.yaml, line 3}
   */
  public record Setting(String value, String origin) {}

  private Settings(
      Map<String, Setting> environment, Map<String, Setting> dotEnv, Map<String, Setting> file) {
    this.environment = environment;
    this.dotEnv = dotEnv;
    this.file = file;
  }

  /** Reads the settings for a run of {@code commands} with {@code args}. */
  public static Settings load(Shell shell, List<String> args, CommandLine commands) {
    Map<String, Setting> dotEnv = DotEnv.read(shell.directory().resolve(".env"));
    Optional<Path> given = givenFile(shell, args, dotEnv);
    if (given.isPresent() && !Files.isRegularFile(given.get())) {
      throw new InputException(given.get() + ": no such configuration file; check --config");
    }
    Path path = given.orElse(shell.directory().resolve(FILE));
    Map<String, Setting> file =
        Files.exists(path) ? SettingsFile.read(path, keys(commands)) : Map.of();
    return new Settings(environment(shell), dotEnv, file);
  }

  /** Returns the names of the services' keys that are set, never their values. */
  public static List<String> keysPresent(Shell shell) {
    Map<String, Setting> dotEnv = DotEnv.read(shell.directory().resolve(".env"));
    return KEYS.stream()
        .filter(key -> !shell.environment(key).isBlank() || dotEnv.containsKey(key))
        .toList();
  }

  /** Returns the environment's variables, and those of {@code .env} that it does not set. */
  public static Map<String, String> services(Shell shell) {
    Map<String, String> variables = new HashMap<>();
    DotEnv.read(shell.directory().resolve(".env"))
        .forEach((name, setting) -> variables.put(name, setting.value()));
    shell
        .environment()
        .forEach((name, value) -> {
          if (!value.isBlank()) {
            variables.put(name, value);
          }
        });
    return variables;
  }

  /**
   * Returns the configuration file, which need not be there.
   *
   * @param given with {@code --config}
   */
  public static Path file(Shell shell, Optional<Path> given) {
    return given
        .or(() -> variableFile(shell, DotEnv.read(shell.directory().resolve(".env"))))
        .orElse(shell.directory().resolve(FILE));
  }

  private static Map<String, Setting> environment(Shell shell) {
    Map<String, Setting> settings = new HashMap<>();
    shell
        .environment()
        .forEach((name, value) -> settings.put(name, new Setting(value, "variable " + name)));
    return settings;
  }

  private static Optional<Path> givenFile(
      Shell shell, List<String> args, Map<String, Setting> dotEnv) {
    for (int i = 0; i < args.size(); i++) {
      if (args.get(i).startsWith("--config=")) {
        return Optional.of(Path.of(args.get(i).substring("--config=".length())));
      }
      if (args.get(i).equals("--config") && i + 1 < args.size()) {
        return Optional.of(Path.of(args.get(i + 1)));
      }
    }
    return variableFile(shell, dotEnv);
  }

  private static Optional<Path> variableFile(Shell shell, Map<String, Setting> dotEnv) {
    String variable = shell.environment("WEBEXPLORER_CONFIG");
    if (!variable.isBlank()) {
      return Optional.of(Path.of(variable));
    }
    return Optional.ofNullable(dotEnv.get("WEBEXPLORER_CONFIG")).map(s -> Path.of(s.value()));
  }

  private static Set<String> keys(CommandLine commands) {
    Set<String> keys = new TreeSet<>();
    for (OptionSpec option : commands.getCommandSpec().options()) {
      keys.add(key(option));
    }
    for (CommandLine command : commands.getSubcommands().values()) {
      keys.addAll(keys(command));
    }
    keys.removeAll(ARGUMENTS_ONLY);
    return keys;
  }

  private static String key(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }

  /** Returns what is set for an option, if anything is. */
  public Optional<Setting> find(OptionSpec option) {
    String key = key(option);
    if (ARGUMENTS_ONLY.contains(key)) {
      return Optional.empty();
    }
    String variable = "WEBEXPLORER_" + key.replace('-', '_').toUpperCase(Locale.ROOT);
    return Optional.ofNullable(environment.get(variable))
        .or(() -> Optional.ofNullable(dotEnv.get(variable)))
        .filter(setting -> !setting.value().isBlank())
        .or(() -> Optional.ofNullable(file.get(key)));
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? find(option).map(Setting::value).orElse(null)
        : null;
  }
}
