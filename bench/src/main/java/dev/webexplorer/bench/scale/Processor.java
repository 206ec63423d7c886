package dev.webexplorer.bench.scale;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The time that processors have spent. */
final class Processor {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Processor() {}

  /** Returns the time of this whole program, in nanoseconds. */
  static long all() {
    return SYSTEM.getProcessCpuTime();
  }

  /** Returns the time of this thread, in nanoseconds. */
  static long thisThread() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
