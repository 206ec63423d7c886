package dev.webexplorer.agent;

/** A failure of a policy that has a name, by which failures can be counted. */
public interface NamedFailure {

  /** Returns for example {@code content_filter}: the trajectory's {@code error_kind}. */
  String failure();
}
