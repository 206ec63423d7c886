package dev.webexplorer.evaluate.run;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.Trajectory;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The confidence that an answer states, as BrowseComp and its kin ask for: {@code Confidence: 85%},
 * bold or not, with a full-width colon or percent sign, or in Chinese. Nothing is guessed: without
 * such a line, or above 100, there is none.
 */
final class StatedConfidence {
  private static final Pattern LINE =
      Pattern.compile(
          "(?i)(?:confidence|置信度|信心)[*_\\s]*[:：][*_\\s]*(\\d{1,3}(?:\\.\\d{1,6})?)\\s*[%％]");

  private StatedConfidence() {}

  /** Returns what the last message of the policy says, in 0..1. */
  static OptionalDouble of(Trajectory trajectory) {
    for (Message message : trajectory.messages().reversed()) {
      if (message instanceof Message.Assistant said) {
        return of(said.content());
      }
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble of(String text) {
    Matcher line = LINE.matcher(text);
    OptionalDouble found = OptionalDouble.empty();
    while (line.find()) {
      double percent = Double.parseDouble(line.group(1));
      found = percent <= 100 ? OptionalDouble.of(percent / 100) : OptionalDouble.empty();
    }
    return found;
  }
}
