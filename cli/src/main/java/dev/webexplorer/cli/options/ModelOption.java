package dev.webexplorer.cli.options;

import dev.webexplorer.agent.models.CallRecorder;
import dev.webexplorer.agent.models.CallReplay;
import dev.webexplorer.agent.models.CallTape;
import dev.webexplorer.agent.models.Endpoint;
import dev.webexplorer.agent.models.ModelSpec;
import dev.webexplorer.agent.models.ProtocolChoice;
import dev.webexplorer.agent.models.Role;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.InputException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/** What thinks. */
public final class ModelOption {
  private static final String REPLAY = "replay:";

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      showDefaultValue = Help.Visibility.NEVER,
      description = {
        "What explores, writes and solves: rules, which need no model and no network (the",
        "default), a model named in webexplorer.yaml, BASE_URL#MODEL, or replay:FILE.jsonl.zst,",
        "a record of all models' calls."
      })
  private Optional<String> model = Optional.empty();

  @Option(
      names = "--page-reader",
      paramLabel = "MODEL",
      showDefaultValue = Help.Visibility.NEVER,
      description = "What reads pages, named like --model; default: rules.")
  private Optional<String> reader = Optional.empty();

  @Option(
      names = "--protocol",
      paramLabel = "PROTOCOL",
      showDefaultValue = Help.Visibility.NEVER,
      description = "How a model is told of tools: auto (the default), native, text or search-r1.")
  private Optional<String> protocol = Optional.empty();

  @Option(
      names = "--record-model",
      paramLabel = "FILE",
      showDefaultValue = Help.Visibility.NEVER,
      description = "Keep all calls of models, and what they answered, in a .jsonl.zst file.")
  private Optional<Path> record = Optional.empty();

  /**
   * Returns who has which role, made anew at each call: the model that an argument names, else the
   * one that the configuration gives the role, else rules. The caller closes it.
   *
   * @param roles that the command has
   * @throws InputException when there is no such model, or its key is missing
   */
  public ModelRoles roles(Shell shell, Path configFile, Set<Role> roles) {
    return roles(shell, configFile, roles, this::named);
  }

  /**
   * As {@link #roles(Shell, Path, Set)}, with a name for the solver instead of the argument's.
   *
   * @param solver named as the argument names it
   */
  public ModelRoles roles(Shell shell, Path configFile, Set<Role> roles, String solver) {
    return roles(
        shell, configFile, roles, role -> role == Role.SOLVER ? Optional.of(solver) : named(role));
  }

  private ModelRoles roles(
      Shell shell, Path configFile, Set<Role> roles, Function<Role, Optional<String>> argument) {
    ModelNames names = ModelNames.of(shell, configFile);
    Optional<Path> replayed =
        argument
            .apply(Role.SOLVER)
            .filter(name -> name.startsWith(REPLAY))
            .map(name -> Path.of(name.substring(REPLAY.length())));
    if (replayed.isPresent()) {
      return replayed(names, roles, replayed.get(), shell);
    }
    Map<Role, ModelSpec> specs = new EnumMap<>(Role.class);
    for (Role role : roles) {
      specify(names, role, argument.apply(role).or(() -> names.role(role)))
          .ifPresent(spec -> specs.put(role, spec));
    }
    if (record.isEmpty()) {
      return new ModelRoles(
          endpoints(roles, specs, spec -> names.endpoint(spec, CallTape.none())), () -> {});
    }
    if (specs.isEmpty()) {
      throw new InputException("--record-model has nothing to record: rules call no model");
    }
    CallRecorder recorder = CallRecorder.open(record.get(), specs);
    return new ModelRoles(
        endpoints(roles, specs, spec -> names.endpoint(spec, recorder)), recorder::close);
  }

  /** All roles are as they were recorded, but for one that an argument of its own names. */
  private ModelRoles replayed(ModelNames names, Set<Role> roles, Path file, Shell shell) {
    if (record.isPresent()) {
      throw new InputException("--record-model: what is replayed is recorded already");
    }
    CallReplay replay = CallReplay.open(file);
    Map<Role, ModelSpec> specs = new EnumMap<>(replay.models());
    if (specs.keySet().stream().noneMatch(roles::contains)) {
      throw new InputException(
          file + ": no role of this command is recorded, only " + specs.keySet());
    }
    Map<Role, Optional<Endpoint>> endpoints =
        endpoints(roles, specs, spec -> Endpoint.of(spec, "", replay));
    if (reader.isPresent()) {
      Optional<ModelSpec> own = specify(names, Role.READER, reader);
      endpoints.put(Role.READER, own.map(spec -> names.endpoint(spec, CallTape.none())));
    }
    Console console = new Console(shell, false, true);
    return new ModelRoles(
        endpoints,
        () ->
            NotRecorded.tell(
                console,
                replay.missing(),
                replay.missed(),
                "calls of models that are not in "
                    + file
                    + ": it was recorded in another setting"));
  }

  private static Map<Role, Optional<Endpoint>> endpoints(
      Set<Role> roles, Map<Role, ModelSpec> specs, Function<ModelSpec, Endpoint> connection) {
    Map<ModelSpec, Endpoint> known = new HashMap<>();
    Map<Role, Optional<Endpoint>> endpoints = new EnumMap<>(Role.class);
    for (Role role : roles) {
      endpoints.put(
          role,
          Optional.ofNullable(specs.get(role))
              .map(spec -> known.computeIfAbsent(spec, connection)));
    }
    return endpoints;
  }

  private Optional<String> named(Role role) {
    return switch (role) {
      case EXPLORER, EVOLVER, SOLVER -> model;
      case READER -> reader;
      case JUDGE -> Optional.empty();
    };
  }

  /** Returns a named model as a role speaks to it: only agents tell of tools. Empty for rules. */
  private Optional<ModelSpec> specify(ModelNames names, Role role, Optional<String> name) {
    Optional<ModelSpec> spec = name.filter(each -> !each.equals(ModelRoles.RULES)).map(names::spec);
    return role == Role.EXPLORER || role == Role.EVOLVER || role == Role.SOLVER
        ? spec.map(each -> protocol.map(ProtocolChoice::of).map(each::withProtocol).orElse(each))
        : spec;
  }
}
