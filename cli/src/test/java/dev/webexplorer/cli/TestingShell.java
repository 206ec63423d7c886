package dev.webexplorer.cli;

import dev.webexplorer.cli.terminal.Shell;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs the real program in this process and keeps what it wrote. */
final class TestingShell {
  private final Path directory;
  private final Map<String, String> environment = new HashMap<>();
  private boolean terminal;

  /** How a run ended. */
  record Result(int code, String out, String err) {}

  TestingShell(Path directory) {
    this.directory = directory;
    set("XDG_CACHE_HOME", directory.resolve("cache").toString());
  }

  TestingShell set(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Pretends that a person is watching. */
  TestingShell onTerminal() {
    terminal = true;
    return this;
  }

  Result run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Program.run(new Shell(environment, directory, to(out), to(err), terminal, terminal), args);
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream to(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
