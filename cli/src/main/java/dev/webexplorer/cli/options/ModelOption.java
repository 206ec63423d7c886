package dev.webexplorer.cli.options;

import dev.webexplorer.agent.models.Endpoint;
import dev.webexplorer.agent.models.ModelSpec;
import dev.webexplorer.agent.models.ProtocolChoice;
import dev.webexplorer.agent.models.Role;
import dev.webexplorer.cli.terminal.Shell;
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
  @Option(
      names = "--model",
      paramLabel = "MODEL",
      showDefaultValue = Help.Visibility.NEVER,
      description = {
        "What explores, writes and solves: rules, which need no model and no network (the",
        "default), a model named in webexplorer.yaml, or BASE_URL#MODEL."
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

  /**
   * Returns who has which role, made anew at each call: the model that an argument names, else the
   * one that the configuration gives the role, else rules.
   *
   * @param roles that the command has
   * @throws dev.webexplorer.datasets.InputException when there is no such model, or its key is
   *     missing
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
    Map<ModelSpec, Endpoint> known = new HashMap<>();
    Map<Role, Optional<Endpoint>> endpoints = new EnumMap<>(Role.class);
    for (Role role : roles) {
      String name = argument.apply(role).or(() -> names.role(role)).orElse(ModelRoles.RULES);
      if (name.equals(ModelRoles.RULES)) {
        endpoints.put(role, Optional.empty());
      } else {
        ModelSpec spec = spoken(role, names.spec(name));
        endpoints.put(role, Optional.of(known.computeIfAbsent(spec, names::endpoint)));
      }
    }
    return new ModelRoles(endpoints);
  }

  private Optional<String> named(Role role) {
    return switch (role) {
      case EXPLORER, EVOLVER, SOLVER -> model;
      case READER -> reader;
      case JUDGE -> Optional.empty();
    };
  }

  /** Only agents are told of tools. */
  private ModelSpec spoken(Role role, ModelSpec spec) {
    return role == Role.EXPLORER || role == Role.EVOLVER || role == Role.SOLVER
        ? protocol.map(ProtocolChoice::of).map(spec::withProtocol).orElse(spec)
        : spec;
  }
}
