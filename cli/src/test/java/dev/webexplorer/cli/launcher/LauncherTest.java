package dev.webexplorer.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.webexplorer.cli.launcher.Checkout.Ended;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
  /** What the launcher needs of a system, {@code flock} aside. */
  private static final List<String> TOOLS =
      List.of(
          "sh",
          "rmdir",
          "dirname",
          "sed",
          "grep",
          "ls",
          "head",
          "find",
          "cat",
          "mkdir",
          "rm",
          "mv",
          "cp",
          "touch",
          "cksum",
          "cut",
          "tar",
          "sleep",
          "readlink",
          "sort",
          "tr");

  @TempDir private Path directory;
  private Checkout checkout = new Checkout(Path.of(""), Path.of(""));

  @BeforeEach
  void checkOut() throws IOException {
    checkout = Checkout.in(directory);
  }

  @Test
  void firstStartBuildsAndLaterOnesDoNot() throws Exception {
    Ended first = checkout.webexplorer("web", "a b", "*");
    Ended second = checkout.webexplorer("fail");

    assertThat(first.out()).startsWith("arguments web|a b|*\n");
    assertThat(first.err()).startsWith("webexplorer: first start, building");
    assertThat(second.err()).isEmpty();
    assertThat(second.code()).isEqualTo(3);
    assertThat(checkout.builds()).hasSize(1);
  }

  @Test
  void startsAtTheSameTimeBuildOnce() throws Exception {
    assertBuiltOnceByMany(Map.of());
  }

  @Test
  void startsAtTheSameTimeBuildOnceWithoutFlock() throws Exception {
    Files.createDirectories(checkout.folder().resolve(".build.lock.d"));
    Files.writeString(checkout.folder().resolve(".build.lock.d/pid"), "999999999"); // was killed

    assertBuiltOnceByMany(Map.of("PATH", toolsWithoutFlock()));
  }

  private void assertBuiltOnceByMany(Map<String, String> environment) throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String script = checkout.folder().resolve("webexplorer").toString();
      processes.add(checkout.start(environment, List.of(script, "web")));
    }
    for (Process process : processes) {
      Ended ended = Checkout.ended(process);
      assertThat(ended.out()).as(ended.err()).startsWith("arguments web\n");
    }
    assertThat(checkout.builds()).hasSize(1);
  }

  private String toolsWithoutFlock() throws IOException {
    Path bin = Files.createDirectories(directory.resolve("bin"));
    for (String tool : TOOLS) {
      Path found =
          Stream.of("/bin", "/usr/bin")
              .map(folder -> Path.of(folder, tool))
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow(() -> new IOException("no " + tool));
      Files.createSymbolicLink(bin.resolve(tool), found);
    }
    return bin.toString();
  }

  @Test
  void symbolicLinkInAnotherFolderWorks() throws Exception {
    Path link = directory.resolve("we");
    Files.createSymbolicLink(link, Path.of("check out", "webexplorer"));

    Ended ended = Checkout.ended(checkout.start(Map.of(), List.of(link.toString(), "web")));

    assertThat(ended.out()).startsWith("arguments web\n");
    assertThat(checkout.builds()).containsExactly(checkout.folder().toRealPath().toString());
  }

  @Test
  void newerSourcesAreBuiltAgainUnlessToldNotTo() throws Exception {
    checkout.webexplorer("web");
    FileTime later = FileTime.from(Instant.now().plusSeconds(5));
    Files.setLastModifiedTime(checkout.folder().resolve("cli/src/main/A.java"), later);

    assertThat(checkout.webexplorer(Map.of("WEBEXPLORER_BUILD", "no"), "web").err()).isEmpty();
    assertThat(checkout.builds()).hasSize(1);
    assertThat(checkout.webexplorer("web").err()).contains("sources are newer");
    assertThat(checkout.builds()).hasSize(2);
  }

  @Test
  void checkoutThatCannotBeWrittenIsBuiltInTheCache() throws Exception {
    List<String> nobody =
        List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups");
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/setpriv"))
            && System.getProperty("user.name").equals("root"),
        "needs root and setpriv to become nobody: not on this system");
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (Path file :
        List.of(
            Files.createDirectory(directory.resolve("cache")),
            Files.createFile(directory.resolve("builds")))) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrwxrwx"));
    }
    List<String> command = new ArrayList<>(nobody);
    command.add(checkout.folder().resolve("webexplorer").toString());
    command.add("web");

    for (int start = 0; start < 2; start++) {
      Ended ended = Checkout.ended(checkout.start(Map.of(), command));
      assertThat(ended.out()).as(ended.err()).startsWith("arguments web\n");
    }
    assertThat(checkout.builds())
        .singleElement()
        .asString()
        .startsWith(directory.resolve("cache/webexplorer/build-").toString());
  }

  @Test
  void failedBuildIsToldAndNothingIsStarted() throws Exception {
    Path mvnw = checkout.folder().resolve("mvnw");
    Checkout.script(
        mvnw, Files.readString(mvnw).replace("sleep", "echo no compiler >&2; exit 1; sleep"));

    Ended ended = checkout.webexplorer("web");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("no compiler\nwebexplorer: the build failed");
  }

  @Test
  void shortCommandsStartFromACacheAndWorkRunsOnTheDefaultCollector() throws Exception {
    Ended work = checkout.webexplorer(Map.of("WEBEXPLORER_JAVA_OPTS", "-Xmx99m"), "web");
    Ended help = checkout.webexplorer("--help");

    assertThat(help.out()).contains("-XX:AOTCache=", "UseSerialGC", "TieredStopAtLevel=1");
    assertThat(work.out()).contains("-Xmx99m").doesNotContain("AOTCache").doesNotContain("Serial");
    assertThat(work.err() + help.err()).doesNotContain("[aot]");
  }

  @Test
  void furtherLibrariesAreFound() throws Exception {
    ClassDesc launched = ClassDesc.of(LaunchedProgram.class.getName());
    MethodTypeDesc main = MethodTypeDesc.ofDescriptor("([Ljava/lang/String;)V");
    byte[] more =
        ClassFile.of()
            .build(
                ClassDesc.of("dev.webexplorer.cli.Main"),
                type ->
                    type.withMethodBody(
                        "main",
                        main,
                        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                        code -> code.aload(0).invokestatic(launched, "main", main).return_()));
    Path library = directory.resolve("my library");
    Files.createDirectories(library.resolve("dev/webexplorer/cli"));
    Files.write(library.resolve("dev/webexplorer/cli/Main.class"), more);

    Ended ended =
        checkout.webexplorer(
            Map.of("WEBEXPLORER_CLASSPATH", library.toString()), "web", "two words");

    assertThat(ended.out()).as(ended.err()).startsWith("arguments web|two words");
  }

  @Test
  void jdkThatIsTooOldIsPassedOver() throws Exception {
    String mvnw = Path.of("..", "mvnw").toRealPath().toString();
    Path old = jdk("17.0.1");
    Path newer = jdk("99");

    Ended passedOver =
        Checkout.ended(
            checkout.start(
                Map.of("JAVA_HOME", old.toString()), List.of(mvnw, "--print-java-home")));
    Ended taken =
        Checkout.ended(
            checkout.start(
                Map.of("JAVA_HOME", newer.toString()), List.of(mvnw, "--print-java-home")));

    assertThat(passedOver.out()).isNotBlank().doesNotContain(old.toString());
    assertThat(taken.out()).isEqualTo(newer + "\n");
  }

  private Path jdk(String version) throws IOException {
    Path home = Files.createDirectories(directory.resolve("jdk-" + version));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Files.createDirectories(home.resolve("bin"));
    Checkout.script(home.resolve("bin/javac"), "#!/bin/sh\n");
    return home;
  }
}
