package dev.webexplorer.cli;

import dev.webexplorer.cli.settings.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the arguments, in one line that names the command to ask for help. */
final class Refusal {
  private Refusal() {}

  static String of(ParameterException wrong, Settings settings) {
    String hint = " (see " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help)";
    return what(wrong) + origin(wrong, settings) + hint;
  }

  private static String what(ParameterException wrong) {
    return switch (wrong) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case MissingParameterException missing when !missing.getMissing().isEmpty() ->
          missing(missing);
      default -> firstLine(wrong);
    };
  }

  private static String unmatched(UnmatchedArgumentException wrong) {
    String given = wrong.getUnmatched().getFirst();
    String kind = given.startsWith("-") ? "unknown option " : "unexpected argument ";
    List<String> near = wrong.getSuggestions();
    return kind + given + (near.isEmpty() ? "" : "; did you mean " + near.getFirst() + "?");
  }

  private static String missing(MissingParameterException wrong) {
    ArgSpec missing = wrong.getMissing().getFirst();
    if (missing instanceof OptionSpec option) {
      return "missing " + option.longestName() + " " + option.paramLabel();
    }
    return "missing " + missing.paramLabel();
  }

  private static String firstLine(ParameterException wrong) {
    String message = String.valueOf(wrong.getMessage());
    String line = message.lines().findFirst().orElse(message);
    return line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1);
  }

  /** Says where a bad value stands when it is not an argument. */
  private static String origin(ParameterException wrong, Settings settings) {
    if (!(wrong.getArgSpec() instanceof OptionSpec option)) {
      return "";
    }
    Optional<Settings.Setting> setting = settings.find(option);
    return setting
        .filter(s -> s.value().equals(wrong.getValue()))
        .map(s -> ", in " + s.origin())
        .orElse("");
  }
}
