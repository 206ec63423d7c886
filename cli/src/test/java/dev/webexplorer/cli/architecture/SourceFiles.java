package dev.webexplorer.cli.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The main source files below a folder and their lengths in lines, shortest first. */
record SourceFiles(List<Source> files) {

  record Source(Path path, int lines) {}

  static SourceFiles below(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return new SourceFiles(
          paths
              .filter(path -> path.toString().endsWith(".java"))
              .filter(path -> path.toString().contains("/src/main/java/"))
              .map(path -> new Source(path, lines(path)))
              .sorted((a, b) -> Integer.compare(a.lines(), b.lines()))
              .toList());
    }
  }

  private static int lines(Path path) {
    try {
      return Files.readAllLines(path).size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Source> longerThan(int lines) {
    return files.stream().filter(file -> file.lines() > lines).toList();
  }

  int median() {
    return files.get(files.size() / 2).lines();
  }
}
