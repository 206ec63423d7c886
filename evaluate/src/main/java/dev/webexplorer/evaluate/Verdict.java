package dev.webexplorer.evaluate;

import java.util.Optional;

/** A judge's decision on one answer; {@code reason} is one line for a reader. */
public sealed interface Verdict {

  String reason();

  /** Returns whether the answer is right; empty where that was not judged. */
  default Optional<Boolean> correct() {
    return switch (this) {
      case Correct _ -> Optional.of(true);
      case Wrong _ -> Optional.of(false);
      case Unjudged _ -> Optional.empty();
    };
  }

  /** Returns what it rests on, and what that cost. */
  Basis basis();

  record Correct(String reason, Basis basis) implements Verdict {
    public Correct(String reason) {
      this(reason, Basis.RULE);
    }
  }

  record Wrong(String reason, Basis basis) implements Verdict {
    public Wrong(String reason) {
      this(reason, Basis.RULE);
    }
  }

  /** The judge itself failed or could not tell: neither right nor wrong. */
  record Unjudged(String reason, Basis basis) implements Verdict {
    public Unjudged(String reason) {
      this(reason, Basis.RULE);
    }
  }
}
