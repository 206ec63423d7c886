package dev.webexplorer.agent.models;

/** A key. It has no text but for who sends it. */
final class Secret {
  static final Secret NONE = new Secret("");

  /** Stands in headers where the key belongs, until they are sent. */
  static final String PLACE = "the-key-belongs-here";

  private final String value;

  Secret(String value) {
    this.value = value.strip();
  }

  boolean present() {
    return !value.isEmpty();
  }

  /** Returns the key itself, for a library that sends it without us. */
  String value() {
    return value;
  }

  /** Returns a header with the key in its place. */
  String placed(String header) {
    return header.replace(PLACE, value);
  }

  /** Returns a text without the key, as an endpoint may repeat it in an error. */
  String hidden(String text) {
    return present() ? text.replace(value, "[key]") : text;
  }

  @Override
  public String toString() {
    return present() ? "[key]" : "none";
  }
}
