package dev.webexplorer.agent;

import dev.webexplorer.datasets.Message;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * What of the whole conversation a policy sees. Every change is recorded in the trajectory with the
 * turn it holds from, so that each prompt can be built again. Thread-safe, without state.
 */
public interface ContextStrategy {

  /** Everything, always: a prompt begins with the whole of the one before it. */
  ContextStrategy APPEND_ONLY = new AppendOnly();

  /** As in trajectories. */
  String name();

  /**
   * Returns the positions of messages that are left out from the coming turn on. The observation of
   * a call that stays is shown as left out; everything else at these positions is gone.
   *
   * @param out those that are left out already
   */
  List<Integer> leaveOut(List<Message> all, BitSet out);

  /** Returns whether a full context is summed up and gone on from, not ended. */
  boolean summarizes();

  /** Returns the strategy that shows the last few observations only. */
  static ContextStrategy keepLast(int observations) {
    return new KeepLast(observations);
  }

  /** Returns the strategy that lets the policy sum up a full context and goes on from that. */
  static ContextStrategy summarize() {
    return new Summarize();
  }

  /** See {@link #APPEND_ONLY}. */
  record AppendOnly() implements ContextStrategy {
    @Override
    public String name() {
      return "append-only";
    }

    @Override
    public List<Integer> leaveOut(List<Message> all, BitSet out) {
      return List.of();
    }

    @Override
    public boolean summarizes() {
      return false;
    }
  }

  /**
   * See {@link #keepLast}.
   *
   * @param observations at least 1
   */
  record KeepLast(int observations) implements ContextStrategy {
    public KeepLast {
      if (observations < 1) {
        throw new IllegalArgumentException("at least one observation is kept");
      }
    }

    @Override
    public String name() {
      return "keep-last-" + observations;
    }

    /** Looks back only as far as the last that is out, so a turn costs the same however late. */
    @Override
    public List<Integer> leaveOut(List<Message> all, BitSet out) {
      List<Integer> positions = new ArrayList<>();
      int kept = 0;
      for (int i = all.size() - 1; i >= 0 && !out.get(i); i--) {
        if (all.get(i) instanceof Message.ToolResult && ++kept > observations) {
          positions.add(i);
        }
      }
      Collections.reverse(positions);
      return positions;
    }

    @Override
    public boolean summarizes() {
      return false;
    }
  }

  /** See {@link #summarize}. */
  record Summarize() implements ContextStrategy {
    @Override
    public String name() {
      return "summarize";
    }

    @Override
    public List<Integer> leaveOut(List<Message> all, BitSet out) {
      return List.of();
    }

    @Override
    public boolean summarizes() {
      return true;
    }
  }
}
