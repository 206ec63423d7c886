package dev.webexplorer.agent.models;

/** A key. It has no text but for who sends it. */
final class Secret {
  static final Secret NONE = new Secret("");

  private final String value;

  Secret(String value) {
    this.value = value.strip();
  }

  boolean present() {
    return !value.isEmpty();
  }

  String header() {
    return "Bearer " + value;
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
