package dev.webexplorer.agent.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.webexplorer.datasets.jsonl.Json;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * Calls with a tag for each argument: {@code <function=NAME><parameter=KEY>value</parameter>}, as
 * Qwen's coders write them, {@code <invoke name="NAME">} and {@code <arg_key>}, as others do. An
 * end tag that is missing is where the next tag begins.
 */
final class XmlCalls {
  private static final List<String> CALLS = List.of("<function=", "<invoke ", "<function ");
  private static final List<String> PARAMETERS = List.of("<parameter=", "<parameter ");
  private static final List<String> ENDS =
      List.of("</function>", "</invoke>", "</tool_call>", "</function_calls>");

  private final String text;
  private final boolean typed;
  private int at;
  private boolean open;

  private XmlCalls(String text, int from, boolean typed) {
    this.text = text;
    this.at = from;
    this.typed = typed;
  }

  static boolean begins(String text, int at) {
    return startsWithOneOf(CALLS, text, at);
  }

  /**
   * Reads the calls that begin there and follow each other.
   *
   * @param typed whether values are read as JSON where they are; else all are strings
   */
  static PythonCalls.Found read(String text, int from, boolean typed) {
    XmlCalls xml = new XmlCalls(text, from, typed);
    List<Written> calls = new ArrayList<>();
    while (begins(text, xml.at)) {
      calls.add(xml.call());
      xml.at = Blanks.spaceAfter(text, xml.at);
    }
    return new PythonCalls.Found(calls, xml.at, xml.open);
  }

  private Written call() {
    int from = at;
    String name = nameInTag();
    ObjectNode arguments = Json.mapper().createObjectNode();
    int body = at;
    open = true;
    while (nextTag()) {
      if (startsWithOneOf(PARAMETERS, text, at)) {
        String key = nameInTag();
        arguments.set(key, value(text.substring(at, valueEnd()).strip()));
        at = valueEnd();
        open = at == text.length();
      } else if (skipEnd() || begins(text, at)) {
        open = false;
        break;
      } else {
        at++;
      }
    }
    String raw = text.substring(from, at);
    return arguments.isEmpty()
        ? withoutTags(name, text.substring(body, at), raw)
        : new Written.Legible(name, arguments, raw, EnumSet.of(Repair.FORM));
  }

  /** Without a tag for each, the arguments may be one JSON object. */
  private static Written withoutTags(String name, String body, String raw) {
    int brace = body.indexOf('{');
    if (brace < 0) {
      return new Written.Legible(
          name, Json.mapper().createObjectNode(), raw, EnumSet.of(Repair.FORM));
    }
    try {
      JsonNode arguments = LooseJson.at(body, brace).node();
      return new Written.Legible(name, arguments, raw, EnumSet.of(Repair.FORM));
    } catch (Unreadable e) {
      return new Written.Broken(name, raw, e.reason());
    }
  }

  private boolean nextTag() {
    int next = text.indexOf('<', at);
    at = next < 0 ? text.length() : next;
    return next >= 0;
  }

  private boolean skipEnd() {
    for (String end : ENDS) {
      if (text.startsWith(end, at)) {
        at += end.length();
        return true;
      }
    }
    return false;
  }

  /** Returns the name in the tag that begins here, in quotes or not, and goes behind the tag. */
  private String nameInTag() {
    int from = at;
    while (text.charAt(from) != '=' && text.charAt(from) != ' ') {
      from++;
    }
    int end = from + 1;
    while (end < text.length() && "<>\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    at = end < text.length() && text.charAt(end) == '>' ? end + 1 : end;
    String name = text.substring(from + 1, end).strip();
    int equals = name.indexOf('=');
    return name.substring(equals + 1).replace("\"", "").replace("'", "").strip();
  }

  private int valueEnd() {
    int end = text.indexOf('<', at);
    while (end >= 0
        && !text.startsWith("</parameter>", end)
        && !startsWithOneOf(PARAMETERS, text, end)
        && !startsWithOneOf(ENDS, text, end)) {
      end = text.indexOf('<', end + 1);
    }
    return end < 0 ? text.length() : end;
  }

  private static boolean startsWithOneOf(List<String> tags, String text, int at) {
    return tags.stream().anyMatch(tag -> text.startsWith(tag, at));
  }

  private JsonNode value(String written) {
    return typed ? typed(written) : TextNode.valueOf(written);
  }

  /** Reads a list, an object, a number or a word as what it is. */
  static JsonNode typed(String written) {
    if (written.startsWith("{") || written.startsWith("[")) {
      try {
        return LooseJson.whole(written).node();
      } catch (Unreadable e) {
        return TextNode.valueOf(written);
      }
    }
    return written.indexOf('\n') < 0 ? Scalars.bare(written) : TextNode.valueOf(written);
  }
}
