package dev.webexplorer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small web about two towns and a bridge. */
final class TestingPages {
  private static final String PAGES =
      """
      {"title":"Aldmoor","text":"Aldmoor is a town in Vell, founded in 1421. It lies on the Ister."}
      {"title":"Bryne","text":"Bryne is a town in Vell. Its bridge over the Ister opened in 1890."}
      {"title":"Ister Bridge","text":"The Ister Bridge is a stone bridge in Bryne, by Ada Quill."}
      {"title":"Ister","text":"The Ister is a river.\\n\\nIt passes Aldmoor and Bryne."}
      """;

  private TestingPages() {}

  /** Builds the web and returns its folder. */
  static Path web(Path directory) throws IOException {
    Path pages = Files.writeString(directory.resolve("towns.jsonl"), PAGES);
    Path web = directory.resolve("towns");
    TestingShell.Result built =
        new TestingShell(directory)
            .run("web", "build", "--from", pages.toString(), "--out", web.toString());
    if (built.code() != 0) {
      throw new IOException(built.err());
    }
    return web;
  }
}
