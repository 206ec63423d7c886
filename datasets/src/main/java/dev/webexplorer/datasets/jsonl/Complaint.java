package dev.webexplorer.datasets.jsonl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.webexplorer.datasets.InputException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says on one line what is wrong with a record. */
final class Complaint {
  private static final int LONGEST = 200;

  /** Jackson's own word on where it reads, which says nothing here. */
  private static final Pattern SOURCE = Pattern.compile(" \\(start marker at \\[.*?]\\)");

  private Complaint() {}

  static String about(JsonProcessingException wrong) {
    if (wrong instanceof JsonMappingException mapping) {
      return mapping.getCause() instanceof StreamReadException broken
          ? about(mapping, broken)
          : field(mapping) + reason(mapping);
    }
    String at =
        wrong.getLocation() == null ? "" : " at column " + wrong.getLocation().getColumnNr();
    String reason = SOURCE.matcher(wrong.getOriginalMessage()).replaceAll("");
    return "not JSON" + at + ": " + oneLine(reason);
  }

  private static String about(JsonMappingException where, StreamReadException broken) {
    return broken instanceof InputCoercionException
        ? field(where) + "the number is too large"
        : about(broken);
  }

  private static String field(JsonMappingException wrong) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : wrong.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.isEmpty() ? "" : "field \"" + oneLine(path.toString()) + "\": ";
  }

  private static String reason(JsonMappingException wrong) {
    String message = wrong.getOriginalMessage();
    if (wrong.getCause() instanceof InputException said) {
      return oneLine(String.valueOf(said.getMessage()));
    }
    if (message.startsWith("Trailing token")) {
      return "more than one JSON value";
    }
    if (message.startsWith("Missing required creator property")) {
      return "missing";
    }
    if (wrong instanceof InvalidNullException) {
      return "null, but it must have a value";
    }
    if (wrong instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return "not " + words(mismatch.getTargetType());
    }
    return oneLine(message);
  }

  private static String words(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", ", "one of ", ""));
    }
    if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
      return "a whole number in range";
    }
    if (type == double.class || type == Double.class) {
      return "a number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == Instant.class) {
      return "a time like 2026-01-31T12:00:00Z";
    }
    if (type == URI.class) {
      return "a URL";
    }
    if (type == String.class) {
      return "text";
    }
    return Collection.class.isAssignableFrom(type) ? "an array" : "an object";
  }

  static String oneLine(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
