package dev.webexplorer.bench.soak;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What this process holds.
 *
 * @param heapBytes in use after a collection
 * @param files descriptors that are open, -1 where the system does not tell
 * @param platformThreads of the JVM
 * @param virtualThreads that are alive
 * @param processes started by this one, and theirs
 * @param pages of browsers: their renderer processes
 */
record Vitals(
    long heapBytes,
    long files,
    int platformThreads,
    long virtualThreads,
    long processes,
    long pages) {

  static Vitals now() throws IOException {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    List<ProcessHandle> processes = ProcessHandle.current().descendants().toList();
    return new Vitals(
        memory.getHeapMemoryUsage().getUsed(),
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
            ? unix.getOpenFileDescriptorCount()
            : -1,
        ManagementFactory.getThreadMXBean().getThreadCount(),
        countVirtualThreads(),
        processes.size(),
        processes.stream().filter(Vitals::renders).count());
  }

  /** A renderer writes its arguments over as one, which the handle does not tell: Linux does. */
  private static boolean renders(ProcessHandle process) {
    Path arguments = Path.of("/proc", Long.toString(process.pid()), "cmdline");
    try {
      return Files.readString(arguments, StandardCharsets.ISO_8859_1).contains("--type=renderer");
    } catch (IOException e) {
      return process.info().commandLine().orElse("").contains("--type=renderer");
    }
  }

  /** No bean counts virtual threads, but a dump names them. */
  private static long countVirtualThreads() throws IOException {
    Path folder = Files.createTempDirectory("soak");
    Path dump = folder.resolve("threads.txt");
    try {
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
      try (Stream<String> lines = Files.lines(dump)) {
        return lines.filter(line -> line.startsWith("#") && line.contains(" virtual")).count();
      }
    } finally {
      Files.deleteIfExists(dump);
      Files.delete(folder);
    }
  }

  @Override
  public String toString() {
    return "heap %,6d kB, files %d, threads %d, virtual %d, processes %d, pages %d"
        .formatted(heapBytes >> 10, files, platformThreads, virtualThreads, processes, pages);
  }
}
