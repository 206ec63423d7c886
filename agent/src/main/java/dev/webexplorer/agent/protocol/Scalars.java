package dev.webexplorer.agent.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.webexplorer.datasets.jsonl.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** A value without quotes. */
final class Scalars {
  /** A longer run of digits is nobody's number. */
  private static final int LONGEST_NUMBER = 40;

  private Scalars() {}

  /**
   * Reads JSON's and Python's words and numbers; anything else is a string that lost its quotes.
   */
  static JsonNode bare(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> BooleanNode.TRUE;
      case "false" -> BooleanNode.FALSE;
      case "null", "none", "undefined" -> NullNode.instance;
      default -> isNumber(text) ? number(text) : TextNode.valueOf(withoutLastQuote(text));
    };
  }

  private static String withoutLastQuote(String text) {
    boolean opened = text.indexOf('"') < text.length() - 1;
    return text.endsWith("\"") && !opened ? text.substring(0, text.length() - 1) : text;
  }

  private static boolean isNumber(String text) {
    if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
      return false;
    }
    int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int digits = digits(text, from);
    if (digits - from > 1 && text.charAt(from) == '0') {
      return false;
    }
    int end = digits;
    int fraction = 0;
    if (end < text.length() && text.charAt(end) == '.') {
      int after = digits(text, end + 1);
      fraction = after - end - 1;
      end = after;
    }
    if (digits - from + fraction == 0) {
      return false;
    }
    if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
      int sign = end + 1 < text.length() && "+-".indexOf(text.charAt(end + 1)) >= 0 ? 1 : 0;
      int exponent = end + 1 + sign;
      end = digits(text, exponent);
      if (end == exponent || end - exponent > 3) {
        return false;
      }
    }
    return end == text.length();
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  private static JsonNode number(String text) {
    boolean whole = text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
    if (!whole) {
      return DecimalNode.valueOf(new BigDecimal(text));
    }
    BigInteger integer = new BigInteger(text);
    return integer.bitLength() < Long.SIZE
        ? Json.mapper().getNodeFactory().numberNode(integer.longValueExact())
        : Json.mapper().getNodeFactory().numberNode(integer);
  }
}
