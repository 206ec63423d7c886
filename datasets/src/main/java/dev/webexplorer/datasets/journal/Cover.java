package dev.webexplorer.datasets.journal;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How the values of a journal's entries, and why a step failed, are kept on disk; keys and states
 * stay as they are.
 */
public interface Cover {

  /** Values as they are. */
  Cover NONE =
      new Cover() {
        @Override
        public String close(String json) {
          return json;
        }

        @Override
        public JsonNode open(JsonNode kept) {
          return kept;
        }

        @Override
        public String closeText(String text) {
          return text;
        }

        @Override
        public String openText(String kept) {
          return kept;
        }
      };

  /** Returns what is written for a value; both are JSON. */
  String close(String json);

  /** Returns the value again. */
  JsonNode open(JsonNode kept);

  /** Returns what is written for a text. */
  String closeText(String text);

  /** Returns the text again. */
  String openText(String kept);
}
