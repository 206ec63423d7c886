package dev.webexplorer.cli.terminal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a command was started in.
 *
 * @param directory where {@code .env} and {@code webexplorer.yaml} are looked for
 * @param out results
 * @param err text for people
 * @param outTerminal whether a person sees {@code out} as it is written
 * @param errTerminal the same of {@code err}
 */
public record Shell(
    Map<String, String> environment,
    Path directory,
    PrintStream out,
    PrintStream err,
    boolean outTerminal,
    boolean errTerminal) {

  /** The process's own; the launcher tells which streams are terminals, as Java cannot see it. */
  public static Shell system() {
    return new Shell(
        System.getenv(),
        Path.of("").toAbsolutePath(),
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        terminal("out"),
        terminal("err"));
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  private static boolean terminal(String stream) {
    String told = System.getProperty("webexplorer.terminal." + stream);
    return Optional.ofNullable(told)
        .map(Boolean::parseBoolean)
        .or(() -> Optional.ofNullable(System.console()).map(Console::isTerminal))
        .orElse(false);
  }

  /** Returns a variable's value, empty when it is not set. */
  public String environment(String name) {
    return environment.getOrDefault(name, "");
  }

  /** Returns the folder for derived files: the user's cache folder's {@code webexplorer}. */
  public Path cache() {
    String base = environment("XDG_CACHE_HOME");
    return base.isBlank()
        ? Path.of(System.getProperty("user.home"), ".cache", "webexplorer")
        : Path.of(base, "webexplorer");
  }
}
