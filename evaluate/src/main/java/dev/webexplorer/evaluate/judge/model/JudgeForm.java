package dev.webexplorer.evaluate.judge.model;

import dev.webexplorer.datasets.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a model is asked for a verdict, and how its reply is read. */
public enum JudgeForm {
  /** Labelled lines with {@code correct: yes|no} and a confidence: BrowseComp, HLE. */
  FIELDS("fields-1"),
  /** The same in Chinese: BrowseComp-ZH. */
  FIELDS_ZH("fields-zh-1"),
  /** Three Chinese lines that end in 正确 or 错误: xbench. */
  XBENCH("xbench-1"),
  /** One letter, A correct, B incorrect, C not attempted: SimpleQA. */
  LETTERS("letters-1"),
  /** One word, Correct or Incorrect: WebWalkerQA, FRAMES, GAIA as web agents' papers judge it. */
  EQUIVALENCE("equivalence-1");

  private static final String RULE = "\n---\n";
  private static final Pattern SLOT = Pattern.compile("\\{(question|answer|response)}");

  private final String prompt;
  private final String template;

  JudgeForm(String prompt) {
    this.prompt = prompt;
    this.template = template(prompt);
  }

  /**
   * Returns the form in which a benchmark's answers are judged.
   *
   * @param scorer as {@link dev.webexplorer.datasets.benchmark.Benchmark#scorer} names it
   */
  public static JudgeForm of(String scorer) {
    return switch (scorer) {
      case "browsecomp", "hle" -> FIELDS;
      case "browsecomp-zh" -> FIELDS_ZH;
      case "xbench" -> XBENCH;
      case "simpleqa" -> LETTERS;
      default -> EQUIVALENCE;
    };
  }

  /** Returns name and version of the prompt. */
  public String prompt() {
    return prompt;
  }

  /** Returns the digest of the prompt before anything is filled in. */
  public String sha256() {
    return Sha256.of(template);
  }

  String instructions() {
    return template.substring(0, template.indexOf(RULE)).strip();
  }

  /** Returns the prompt filled in; what is filled in cannot end its own part. */
  String ask(String question, String answer, String response) {
    Map<String, String> parts =
        Map.of("question", question, "answer", answer, "response", response);
    Matcher slots =
        SLOT.matcher(template.substring(template.indexOf(RULE) + RULE.length()).strip());
    return slots.replaceAll(slot ->
        Matcher.quoteReplacement(
            Objects.requireNonNull(parts.get(slot.group(1))).replace("</", "&lt;/")));
  }

  Opinion read(String reply) {
    return switch (this) {
      case FIELDS, FIELDS_ZH, XBENCH -> Replies.fields(reply);
      case LETTERS -> Replies.letters(reply);
      case EQUIVALENCE -> Replies.equivalence(reply);
    };
  }

  private static String template(String name) {
    try (InputStream in = JudgeForm.class.getResourceAsStream(name + ".txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
