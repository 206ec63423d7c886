package dev.webexplorer.cli.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A checkout with the real launcher, whose build is a script that counts itself.
 *
 * @param parent where processes are started
 * @param folder the checkout
 */
record Checkout(Path parent, Path folder) {

  /** How a process ended. */
  record Ended(int code, String out, String err) {}

  static Checkout in(Path parent) throws IOException {
    Path folder = Files.createDirectories(parent.resolve("check out"));
    for (String place : List.of("cli/src/main", ".mvn")) {
      Files.createDirectories(folder.resolve(place));
    }
    for (String file : List.of("pom.xml", "cli/pom.xml", "cli/src/main/A.java")) {
      Files.writeString(folder.resolve(file), "");
    }
    program(folder.resolve("program"));
    Files.copy(Path.of("..", "webexplorer"), folder.resolve("webexplorer"));
    script(
        folder.resolve("mvnw"),
        """
        #!/bin/sh
        if [ "$1" = --print-java-home ]; then echo "%s"; exit 0; fi
        echo "$PWD" >>"%s/builds"
        sleep 0.3
        mkdir -p cli/target
        cp "%s/program" cli/target/webexplorer-cli-1.0.jar
        """
            .formatted(System.getProperty("java.home"), parent, folder));
    return new Checkout(parent, folder);
  }

  static Path script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void program(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, LaunchedProgram.class.getName());
    String name = LaunchedProgram.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        InputStream in = LaunchedProgram.class.getResourceAsStream("/" + name)) {
      out.putNextEntry(new JarEntry(name));
      in.transferTo(out);
    }
  }

  /** Returns the folders that were built in, in order. */
  List<String> builds() throws IOException {
    Path builds = parent.resolve("builds");
    return Files.exists(builds) ? Files.readAllLines(builds) : List.of();
  }

  Process start(Map<String, String> environment, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(parent.toFile());
    builder.environment().remove("JAVA_HOME");
    builder.environment().put("XDG_CACHE_HOME", parent.resolve("cache").toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  Ended webexplorer(Map<String, String> environment, String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of(folder.resolve("webexplorer").toString()));
    command.addAll(List.of(args));
    return ended(start(environment, command));
  }

  Ended webexplorer(String... args) throws Exception {
    return webexplorer(Map.of(), args);
  }

  static Ended ended(Process process) throws Exception {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out, err);
  }
}
