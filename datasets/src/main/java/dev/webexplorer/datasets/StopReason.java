package dev.webexplorer.datasets;

/** Why a trajectory ended. In files: the name in lower case. */
public enum StopReason {
  ANSWERED,
  TURNS,
  CONTEXT,
  TIME,
  COST,
  LOOP,
  ERROR,
  CANCELLED
}
