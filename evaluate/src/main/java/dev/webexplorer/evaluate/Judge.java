package dev.webexplorer.evaluate;

import java.util.List;

/** Decides whether a response answers a question. Thread-safe; its own failure is a verdict. */
public interface Judge {

  /** As in run files: {@code match}, or a model's name. */
  String name();

  Verdict judge(Item item, String response);

  /** What is judged against. */
  record Item(String question, String answer, List<String> aliases) {}
}
