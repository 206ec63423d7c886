package dev.webexplorer.browser.local;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Where a build keeps what it needs until it ends; what a killed one left is removed. */
final class Workspace implements Closeable {
  private final Path folder;

  private Workspace(Path folder) {
    this.folder = folder;
  }

  static Workspace in(Path web) throws IOException {
    Workspace workspace = new Workspace(web.resolve("build"));
    workspace.remove();
    Files.createDirectories(workspace.folder);
    return workspace;
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  Directory directory() throws IOException {
    return FSDirectory.open(folder);
  }

  private void remove() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }

  @Override
  public void close() throws IOException {
    remove();
  }
}
