package dev.webexplorer.agent.telemetry;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the SDK complains of, a line for each kind of complaint instead of its traces. */
final class SdkLog extends Handler {
  private static final Logger LOGGER = Logger.getLogger("io.opentelemetry");

  private final Consumer<String> told;
  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private final boolean before = LOGGER.getUseParentHandlers();

  private SdkLog(Consumer<String> told) {
    this.told = told;
    setLevel(Level.WARNING);
  }

  /** Listens until it is closed. */
  static SdkLog tell(Consumer<String> told) {
    SdkLog log = new SdkLog(told);
    LOGGER.setUseParentHandlers(false);
    LOGGER.addHandler(log);
    return log;
  }

  @Override
  public void publish(LogRecord entry) {
    String message = String.valueOf(entry.getMessage());
    if (isLoggable(entry) && known.add(message.replaceAll("[0-9]+", "0"))) {
      String cause =
          Optional.ofNullable(entry.getThrown())
              .map(thrown -> " (" + thrown.getClass().getSimpleName() + ")")
              .orElse("");
      told.accept("OpenTelemetry: " + message + cause);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    LOGGER.removeHandler(this);
    LOGGER.setUseParentHandlers(before);
  }
}
