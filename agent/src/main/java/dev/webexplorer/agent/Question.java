package dev.webexplorer.agent;

import dev.webexplorer.datasets.InputException;

/**
 * What a solver is given: the question's words and nothing else.
 *
 * @param text not blank
 */
public record Question(String text) {
  public Question {
    if (text.isBlank()) {
      throw new InputException("The question is empty: give its text.");
    }
  }
}
