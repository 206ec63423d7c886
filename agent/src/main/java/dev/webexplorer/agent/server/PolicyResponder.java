package dev.webexplorer.agent.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.webexplorer.agent.Context;
import dev.webexplorer.agent.Instructions;
import dev.webexplorer.agent.Left;
import dev.webexplorer.agent.Policy;
import dev.webexplorer.agent.ToolSpec;
import dev.webexplorer.datasets.Message;
import java.time.Duration;
import java.util.List;

/**
 * Lets a policy answer, by the API's tool calls where the request tells of tools, else in tags. The
 * request's seed tells it which attempt of which run it is: {@code random seed · 65536 + attempt}.
 */
public record PolicyResponder(Policy policy) implements Responder {
  private static final Left PLENTY = new Left(1000, 1_000_000, Duration.ofHours(1));
  private static final int ATTEMPTS = 1 << 16;

  /** What stands for the tools that are told of in words. */
  private static final List<ToolSpec> SPOKEN =
      List.of(new ToolSpec("spoken", "", JsonNodeFactory.instance.objectNode()));

  @Override
  public Reply reply(Asked asked) {
    if (!asked.tools().isEmpty()) {
      return Reply.of(said(asked, asked.messages(), asked.tools(), asked.toolsOff()));
    }
    List<Message> messages = Spoken.read(asked.messages());
    boolean last = messages.getLast().content().endsWith(Instructions.ANSWER_NOW);
    return Reply.text(Spoken.write(said(asked, messages, SPOKEN, last)));
  }

  private Message.Assistant said(
      Asked asked, List<Message> messages, List<ToolSpec> tools, boolean last) {
    Context context =
        new Context(
            messages,
            last ? List.of() : tools,
            tools,
            PLENTY,
            (int) (asked.seed() % ATTEMPTS),
            asked.seed() / ATTEMPTS);
    return policy.next(context).message();
  }
}
