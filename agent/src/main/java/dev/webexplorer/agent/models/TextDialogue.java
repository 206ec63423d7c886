package dev.webexplorer.agent.models;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.webexplorer.agent.Context;
import dev.webexplorer.agent.ToolSpec;
import dev.webexplorer.agent.protocol.Profile;
import dev.webexplorer.agent.protocol.Reply;
import dev.webexplorer.agent.protocol.TextProtocol;
import dev.webexplorer.datasets.Message;
import java.util.List;

/** Tools spoken of in tags, for endpoints and models that know no tool calls. */
final class TextDialogue implements Dialogue {
  private final Cache<List<ToolSpec>, TextProtocol> protocols =
      Caffeine.newBuilder().weakKeys().build();
  private final Profile profile;

  TextDialogue(Profile profile) {
    this.profile = profile;
  }

  private TextProtocol protocol(Context seen) {
    return protocols.get(seen.known(), tools -> new TextProtocol(profile, tools));
  }

  @Override
  public List<ChatMessage> messages(Context seen) {
    return protocol(seen).render(seen.messages()).stream().map(NativeDialogue::convert).toList();
  }

  @Override
  public void parameters(Context seen, OpenAiChatRequestParameters.Builder request) {
    request.stopSequences(protocol(seen).stops());
  }

  /** An endpoint with a reasoning parser of its own has taken the thinking out already. */
  @Override
  public Reply read(Context seen, Message.Assistant said) {
    TextProtocol protocol = protocol(seen);
    Reply reply =
        seen.tools().isEmpty() ? protocol.readLast(said.content()) : protocol.read(said.content());
    if (said.reasoning().isEmpty()) {
      return reply;
    }
    String thinking = (said.reasoning().strip() + "\n\n" + reply.thinking()).strip();
    return new Reply(
        thinking,
        reply.content(),
        reply.calls(),
        reply.answer(),
        reply.repairs(),
        reply.complaint());
  }

  @Override
  public boolean keepsReasoning() {
    return true;
  }
}
