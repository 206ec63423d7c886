package dev.webexplorer.cli.settings;

import dev.webexplorer.cli.options.Quantities;
import dev.webexplorer.datasets.InputException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Plain values of a mapping, by key; one that is wrong is told with its line. */
record Scalars(YamlFile file, Map<String, YamlFile.Field> fields) {

  Optional<String> text(String key) {
    return Optional.ofNullable(fields.get(key))
        .map(field -> file.scalar(field.value(), "the value of " + key));
  }

  String required(String key) {
    return text(key)
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> new InputException("\"" + key + "\" is missing"));
  }

  private <T> Optional<T> read(String key, String what, Function<String, T> reading) {
    return text(key)
        .map(value -> {
          try {
            return reading.apply(value);
          } catch (RuntimeException e) {
            throw wrong(key, "\"" + value + "\" is not " + what);
          }
        });
  }

  private InputException wrong(String key, String what) {
    return Optional.ofNullable(fields.get(key))
        .map(field -> file.wrong(field.value(), key + ": " + what))
        .orElseGet(() -> new InputException(key + ": " + what));
  }

  URI address(String key) {
    required(key);
    return read(key, "an address such as http://localhost:8000/v1", URI::create).orElseThrow();
  }

  /** A variable's name, and never what it holds. */
  String variable(String key) {
    Optional<String> name = text(key);
    if (name.isPresent() && !name.get().matches("[A-Z][A-Z0-9_]{0,63}")) {
      throw wrong(
          key,
          "give the name of the environment variable that holds it, such as OPENAI_API_KEY, never"
              + " the key itself");
    }
    return name.orElse("");
  }

  /** A number; {@code none} leaves it to the endpoint. */
  OptionalDouble decimal(String key, OptionalDouble otherwise, double least, double most) {
    if (text(key).filter("none"::equals).isPresent()) {
      return OptionalDouble.empty();
    }
    Optional<Double> number = read(key, "a number", Double::valueOf);
    if (number.isPresent() && !(number.get() >= least && number.get() <= most)) {
      throw wrong(key, "must be from " + least + " to " + most + ", or none");
    }
    return number.map(OptionalDouble::of).orElse(otherwise);
  }

  int tokens(String key, int otherwise) {
    return read(key, "a number of tokens such as 32k", Quantities::tokens)
        .map(number -> positive(key, number, 1))
        .orElse(otherwise);
  }

  int count(String key, int otherwise, int least) {
    return read(key, "a whole number", Integer::valueOf)
        .map(number -> positive(key, number, least))
        .orElse(otherwise);
  }

  private int positive(String key, int number, int least) {
    if (number < least) {
      throw wrong(key, "must be at least " + least);
    }
    return number;
  }

  Duration time(String key, Duration otherwise) {
    return read(key, "a time such as 90s or 10m", Quantities::time).orElse(otherwise);
  }

  boolean truth(String key) {
    return read(key, "true or false", Scalars::truthOf).orElse(false);
  }

  private static boolean truthOf(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  double dollars(String key, YamlFile.Field of) {
    double price =
        read(key, "a price in dollars for a million tokens", Double::valueOf)
            .orElseThrow(() -> file.wrong(of.key(), "a price for " + key + " is missing"));
    if (!(price >= 0)) {
      throw wrong(key, "a price is not below 0");
    }
    return price;
  }
}
