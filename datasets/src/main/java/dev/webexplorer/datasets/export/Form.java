package dev.webexplorer.datasets.export;

import dev.webexplorer.datasets.parquet.Shape;
import java.util.Locale;

/** A layout that trainers read. On the command line: the name in lower case. */
public enum Form {
  /** Chat messages with tool calls, and the tools, as OpenAI's fine-tuning takes them. */
  OPENAI(false, false),
  /** {@code conversations} of {@code from} and {@code value}. */
  SHAREGPT(false, false),
  /** Text of Qwen's chat template with tags, and the spans of it that are learned. */
  QWEN(false, false),
  /** verl's supervised training on several turns: Parquet of plain messages. */
  VERL(false, true),
  /** verl's reinforcement learning: Parquet of prompts with the right answer. */
  GRPO(true, true),
  /** Chat messages for TRL's trainers, arguments as objects. */
  TRL(false, false),
  /** As {@link #SHAREGPT}, with the {@code dataset_info.json} of LLaMA-Factory. */
  LLAMAFACTORY(false, false),
  /** {@code id}, {@code question}, {@code answer}. */
  QA(true, false),
  /** A dataset's folder for the Hugging Face hub: questions and trajectories, with a card. */
  HF(true, true);

  private final boolean questions;
  private final boolean parquet;

  Form(boolean questions, boolean parquet) {
    this.questions = questions;
    this.parquet = parquet;
  }

  /** Returns whether rows are made of questions. */
  boolean ofQuestions() {
    return questions;
  }

  /** Returns whether rows are made of trajectories. */
  public boolean ofTrajectories() {
    return !questions || this == HF;
  }

  String extension() {
    return parquet ? ".parquet" : ".jsonl";
  }

  /** Returns the shape of rows made of trajectories. */
  Shape.Fields trajectoryShape() {
    return switch (this) {
      case OPENAI -> ChatRows.OPENAI;
      case TRL -> ChatRows.TRL;
      case SHAREGPT, LLAMAFACTORY -> ShareGptRows.SHAPE;
      case QWEN -> TextRows.QWEN;
      case VERL -> TextRows.VERL;
      case HF -> HubRows.TRAJECTORY;
      case QA, GRPO -> throw new IllegalArgumentException(this + " has no trajectories");
    };
  }

  /** Returns the shape of rows made of questions. */
  Shape.Fields questionShape() {
    return switch (this) {
      case QA -> QuestionRows.QA;
      case GRPO -> QuestionRows.GRPO;
      case HF -> HubRows.QUESTION;
      default -> throw new IllegalArgumentException(this + " has no questions");
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
