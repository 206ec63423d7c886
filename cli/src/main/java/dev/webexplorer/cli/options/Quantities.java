package dev.webexplorer.cli.options;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers with a unit, as people write them. */
public final class Quantities {
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,12})\\s*([a-z]*)");
  private static final Pattern TIME = Pattern.compile("(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?");

  private Quantities() {}

  /** Reads {@code 128k} as 128,000. */
  public static int tokens(String text) {
    return new Tokens().convert(text);
  }

  /** Reads {@code 1h30m}. */
  public static Duration time(String text) {
    return new Time().convert(text);
  }

  private static long number(String text, Map<String, Long> units, long most, String example) {
    Matcher matcher = NUMBER.matcher(text.strip().toLowerCase(Locale.ROOT));
    Long unit = matcher.matches() ? units.get(matcher.group(2)) : null;
    if (unit == null || Long.parseLong(matcher.group(1)) > most / unit) {
      throw new TypeConversionException("'" + text + "' is not an amount such as " + example);
    }
    return Long.parseLong(matcher.group(1)) * unit;
  }

  /** Tokens: {@code 128k} are 128,000. */
  public static final class Tokens implements ITypeConverter<Integer> {
    private static final Map<String, Long> UNITS = Map.of("", 1L, "k", 1000L, "m", 1_000_000L);

    @Override
    public Integer convert(String text) {
      return (int) number(text, UNITS, Integer.MAX_VALUE, "128k");
    }
  }

  /** As {@link Tokens}, without their bound: a whole run's. */
  static final class ManyTokens implements ITypeConverter<Long> {
    private static final Map<String, Long> UNITS =
        Map.of("", 1L, "k", 1000L, "m", 1_000_000L, "b", 1_000_000_000L);

    @Override
    public Long convert(String text) {
      return number(text, UNITS, Long.MAX_VALUE, "500k, 20m or 2b");
    }
  }

  /** Bytes: {@code 64MB} are 64 · 2²⁰; at most 1 GB. */
  static final class Bytes implements ITypeConverter<Integer> {
    private static final Map<String, Long> UNITS =
        Map.of("", 1L, "kb", 1L << 10, "mb", 1L << 20, "gb", 1L << 30);

    @Override
    public Integer convert(String text) {
      return (int) number(text, UNITS, 1L << 30, "64MB, at most 1GB");
    }
  }

  /** Time: hours, minutes and seconds, as in {@code 1h30m}. */
  public static final class Time implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      String iso = "PT" + text.strip().toUpperCase(Locale.ROOT);
      if (!TIME.matcher(text.strip().toLowerCase(Locale.ROOT)).matches() || iso.equals("PT")) {
        throw new TypeConversionException("'" + text + "' is not a time such as 90s, 10m or 1h");
      }
      return Duration.parse(iso);
    }
  }
}
