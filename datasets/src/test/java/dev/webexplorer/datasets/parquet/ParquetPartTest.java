package dev.webexplorer.datasets.parquet;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetPartTest {
  @TempDir private Path folder;

  /** The class path of the tests, whoever runs them, without the library. */
  private static URL[] withoutTheLibrary() throws MalformedURLException {
    String own = System.getProperty("java.class.path");
    String path = System.getProperty("surefire.test.class.path", own);
    List<URL> urls = new ArrayList<>();
    for (String entry : path.split(File.pathSeparator, -1)) {
      Path file = Path.of(entry);
      if (!entry.isEmpty() && !String.valueOf(file.getFileName()).startsWith("parquet-")) {
        urls.add(file.toUri().toURL());
      }
    }
    return urls.toArray(URL[]::new);
  }

  @Test
  void withoutTheLibraryTheMessageSaysWhatToAdd() throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(withoutTheLibrary(), ClassLoader.getPlatformClassLoader())) {
      String room = ParquetPart.class.getPackageName();
      Class<?> fields = loader.loadClass(room + ".Shape$Fields");
      Class<?> field = loader.loadClass(room + ".Shape$Field");
      Class<?> shape = loader.loadClass(room + ".Shape");
      Object text = shape.getField("TEXT").get(null);
      Object one = field.getConstructor(String.class, shape).newInstance("a", text);
      Object row = fields.getConstructor(List.class).newInstance(List.of(one));
      Path file = folder.resolve("a.parquet");

      assertThatThrownBy(() ->
              loader
                  .loadClass(room + ".ParquetRowWriter")
                  .getMethod("open", Path.class, fields)
                  .invoke(null, file, row))
          .rootCause()
          .hasMessageContaining(ParquetPart.TYPE);
      assertThatThrownBy(() ->
              loader
                  .loadClass(room + ".ParquetRowReader")
                  .getMethod("open", Path.class)
                  .invoke(null, file))
          .cause()
          .hasMessage(file + ": for Parquet add " + ParquetPart.DEPENDENCY + " to the class path");
    }
  }
}
