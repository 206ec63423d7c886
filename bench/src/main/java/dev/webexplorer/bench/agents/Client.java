package dev.webexplorer.bench.agents;

/** One way to hold a conversation with an endpoint. */
interface Client {

  /** Converses for so many turns, the last of which is the answer. */
  void converse(int agent, int turns) throws Exception;
}
