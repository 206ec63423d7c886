package dev.webexplorer.agent.protocol;

import java.util.ArrayList;
import java.util.List;

/** What is left of an output without its calls; separators, fences and tokens go with the calls. */
final class Remainder {
  private static final String BETWEEN = "[]{}();,`";
  private static final String FENCE = "```";
  private static final List<String> TOKENS =
      List.of(
          "<|python_tag|>",
          "<|python_start|>",
          "<|python_end|>",
          "[TOOL_CALLS]",
          "[/TOOL_CALLS]",
          "<|tool_calls_section_begin|>",
          "<|tool_calls_section_end|>",
          "<|tool_call_end|>",
          "<｜tool▁calls▁begin｜>",
          "<｜tool▁calls▁end｜>",
          "<｜tool▁call▁end｜>",
          "<function_calls>",
          "</function_calls>",
          "<|call|>",
          "<|eom_id|>",
          "<|eot_id|>",
          "<|im_end|>");

  private final List<String> segments = new ArrayList<>();
  private final List<Boolean> tagged = new ArrayList<>();
  private StringBuilder segment = new StringBuilder();

  void add(String piece) {
    segment.append(piece);
  }

  /** A call stood here; without the protocol's tags, brackets and commas may have held it. */
  void call(boolean inTags) {
    tagged.add(inTags);
    segments.add(segment.toString());
    segment = new StringBuilder();
  }

  String text() {
    List<String> all = new ArrayList<>(segments);
    all.add(segment.toString());
    if (all.size() == 1) {
      return all.getFirst().strip();
    }
    for (int i = 0; i < all.size(); i++) {
      all.set(i, withoutTokens(all.get(i)));
    }
    for (int i = 1; i < all.size(); i++) {
      takeFenceAway(all, i);
    }
    for (int i = 0; i < all.size(); i++) {
      boolean held = (i > 0 && !tagged.get(i - 1)) || (i < tagged.size() && !tagged.get(i));
      all.set(i, held && isBetween(all.get(i)) ? "" : all.get(i));
    }
    return String.join("", all).strip();
  }

  private static String withoutTokens(String text) {
    String bare = text;
    for (String token : TOKENS) {
      bare = bare.replace(token, "");
    }
    return bare;
  }

  /** A code fence around a call is none of the prose. */
  private static void takeFenceAway(List<String> all, int after) {
    String before = all.get(after - 1).stripTrailing();
    String next = all.get(after).stripLeading();
    int open = before.lastIndexOf(FENCE);
    boolean opened = open >= 0 && before.indexOf('\n', open) < 0;
    if (opened && next.startsWith(FENCE)) {
      all.set(after - 1, before.substring(0, open));
      all.set(after, next.substring(FENCE.length()));
    }
  }

  private static boolean isBetween(String piece) {
    return piece.chars().allMatch(c -> Character.isWhitespace(c) || BETWEEN.indexOf(c) >= 0);
  }
}
