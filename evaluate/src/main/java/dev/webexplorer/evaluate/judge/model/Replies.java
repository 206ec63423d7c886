package dev.webexplorer.evaluate.judge.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads judges' replies, form by form. What says neither or both says nothing. */
final class Replies {
  private static final Pattern YES =
      Pattern.compile("(?i)^(?:yes|true|correct|是|正确)(?![\\p{L}\\p{N}/|])");
  private static final Pattern NO =
      Pattern.compile("(?i)^(?:no|false|incorrect|否|错误|不正确)(?![\\p{L}\\p{N}/|])");
  private static final Pattern NUMBER = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*[%％]?");
  private static final Pattern INLINE =
      Pattern.compile(
          "(?i)(?<![\\p{L}_])(?:correct|结论)\\W{0,4}[:：]\\W{0,4}(yes|no|正确|错误)(?![\\p{L}/|])");
  private static final Pattern WORD =
      Pattern.compile("(?i)(?<!\\p{L})(not correct|incorrect|correct|不正确|正确|错误)(?!\\p{L})");
  private static final Pattern LONE_LETTER =
      Pattern.compile("^[\\s*_`\"'(\\[]*([ABC])(?:[\\s*_`\"')\\].:：,-]*$|[)\\].:：])");
  private static final Pattern GRADE_WORD =
      Pattern.compile("\\b(NOT[_ ]ATTEMPTED|INCORRECT|CORRECT)\\b");
  private static final int HIGHEST = 100;

  private Replies() {}

  static Opinion fields(String reply) {
    Labels labels = new Labels(reply);
    Set<Boolean> said =
        labels.all("correct", "结论", "是否正确").stream()
            .flatMap(value -> yesOrNo(value).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    if (said.isEmpty()) {
      INLINE.matcher(reply).results().forEach(m -> yesOrNo(m.group(1)).ifPresent(said::add));
    }
    return new Opinion(
        only(said),
        "",
        labels.first("extracted_final_answer", "最终答案", "提取的最终答案"),
        confidence(labels.first("confidence", "置信度")));
  }

  private static Optional<Boolean> yesOrNo(String value) {
    if (YES.matcher(value).find()) {
      return Optional.of(true);
    }
    return NO.matcher(value).find() ? Optional.of(false) : Optional.empty();
  }

  private static <T> Optional<T> only(Set<T> said) {
    return said.size() == 1 ? Optional.of(said.iterator().next()) : Optional.empty();
  }

  private static OptionalDouble confidence(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.find()
        ? OptionalDouble.of(Math.min(HIGHEST, Double.parseDouble(number.group(1))))
        : OptionalDouble.empty();
  }

  /** A letter by itself at an end of the reply or behind a label, or else one word for it. */
  static Opinion letters(String reply) {
    String label = new Labels(reply).first("grade", "answer", "verdict");
    List<String> lines = reply.lines().filter(line -> !line.isBlank()).toList();
    Set<String> said = new TreeSet<>();
    letter(label).ifPresent(said::add);
    if (said.isEmpty() && !lines.isEmpty()) {
      letter(lines.getFirst()).ifPresent(said::add);
      letter(lines.getLast()).ifPresent(said::add);
    }
    if (said.isEmpty()) {
      GRADE_WORD
          .matcher(reply)
          .results()
          .map(MatchResult::group)
          .map(Replies::grade)
          .forEach(said::add);
    }
    return only(said).map(grade -> Opinion.of(grade.equals("A"), grade)).orElse(Opinion.NONE);
  }

  private static Optional<String> letter(String text) {
    Matcher letter = LONE_LETTER.matcher(text);
    return letter.find() ? Optional.of(letter.group(1)) : Optional.empty();
  }

  private static String grade(String word) {
    return switch (word) {
      case "CORRECT" -> "A";
      case "INCORRECT" -> "B";
      default -> "C";
    };
  }

  /** The word behind a label, or the first or last line's, or the only one there is. */
  static Opinion equivalence(String reply) {
    Labels labels = new Labels(reply);
    List<String> lines = reply.lines().filter(line -> !line.isBlank()).toList();
    List<String> places =
        lines.isEmpty()
            ? List.of()
            : List.of(
                labels.first("judgement", "judgment", "verdict", "correct", "结论"),
                lines.getLast(),
                lines.getFirst(),
                reply);
    for (String place : places) {
      Set<Boolean> said =
          WORD.matcher(place)
              .results()
              .map(word -> Set.of("correct", "正确").contains(Labels.lower(word.group())))
              .collect(Collectors.toCollection(TreeSet::new));
      if (said.isEmpty()) {
        yesOrNo(place).ifPresent(said::add);
      }
      if (!said.isEmpty()) {
        return only(said).map(right -> Opinion.of(right, "")).orElse(Opinion.NONE);
      }
    }
    return Opinion.NONE;
  }
}
