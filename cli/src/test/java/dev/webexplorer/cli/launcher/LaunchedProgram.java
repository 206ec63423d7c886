package dev.webexplorer.cli.launcher;

import java.lang.management.ManagementFactory;

/** Stands for the program in a checkout: tells how it was started. */
public final class LaunchedProgram {
  private LaunchedProgram() {}

  public static void main(String[] args) {
    System.out.println("arguments " + String.join("|", args));
    System.out.println("jvm " + ManagementFactory.getRuntimeMXBean().getInputArguments());
    System.exit(args.length > 0 && args[0].equals("fail") ? 3 : 0);
  }
}
