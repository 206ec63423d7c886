package dev.webexplorer.agent.models;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.output.FinishReason;
import dev.webexplorer.agent.Context;
import dev.webexplorer.agent.ContextOverflow;
import dev.webexplorer.agent.Policy;
import dev.webexplorer.agent.Remarks;
import dev.webexplorer.agent.Step;
import dev.webexplorer.agent.models.CallFailure.Kind;
import dev.webexplorer.agent.protocol.Call;
import dev.webexplorer.agent.protocol.Profile;
import dev.webexplorer.agent.protocol.Reply;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.Usage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Lets a chat model pick the next step. */
public final class ChatPolicy implements Policy {
  private static final int ATTEMPTS = 1 << 16;

  private final Endpoint endpoint;
  private final Dialogue nativeTools;
  private final Dialogue text;

  public ChatPolicy(Endpoint endpoint) {
    this.endpoint = endpoint;
    this.nativeTools = new NativeDialogue(endpoint.spec().sendReasoning());
    this.text =
        new TextDialogue(
            endpoint.spec().protocol() == ProtocolChoice.SEARCH_R1
                ? Profile.SEARCH_R1
                : Profile.HERMES);
  }

  @Override
  public String name() {
    return endpoint.spec().name();
  }

  @Override
  public Step next(Context seen) {
    boolean mayRefuseTools =
        endpoint.spec().protocol() == ProtocolChoice.AUTO && !endpoint.withoutTools();
    try {
      return next(seen, dialogue());
    } catch (CallFailure e) {
      if (e.kind() == Kind.TOOLS_REFUSED && mayRefuseTools) {
        endpoint.refusesTools(); // perhaps another in flight was told so just before
        return next(seen);
      }
      if (e.kind() == Kind.CONTEXT_LENGTH) {
        throw new ContextOverflow(String.valueOf(e.getMessage()), e);
      }
      throw e;
    }
  }

  private Dialogue dialogue() {
    return switch (endpoint.spec().protocol()) {
      case NATIVE -> nativeTools;
      case AUTO -> endpoint.withoutTools() ? text : nativeTools;
      case TEXT, SEARCH_R1 -> text;
    };
  }

  private Step next(Context seen, Dialogue dialogue) {
    int most = Math.min(endpoint.spec().maxOutput(), seen.left().tokens());
    OpenAiChatRequestParameters.Builder parameters =
        OpenAiChatRequestParameters.builder().maxOutputTokens(most).seed(seed(seen));
    dialogue.parameters(seen, parameters);
    ChatRequest request =
        ChatRequest.builder()
            .messages(dialogue.messages(seen))
            .parameters(parameters.build())
            .build();
    Endpoint.Answer answer = endpoint.chat(request, most, seen.left().time());
    return step(seen, dialogue, answer, most);
  }

  /** Attempts differ by their seed, and an attempt made again has the same. */
  private static int seed(Context seen) {
    return (int) (seen.randomSeed() * ATTEMPTS + seen.attempt()) & Integer.MAX_VALUE;
  }

  private Step step(Context seen, Dialogue dialogue, Endpoint.Answer answer, int most) {
    ChatResponse response = answer.response();
    Message.Assistant said = WrittenRequest.said(response.aiMessage());
    Reply reply = dialogue.read(seen, said);
    Optional<Usage> told = Tokens.of(response);
    if (endpoint.spec().protocol() == ProtocolChoice.AUTO
        && !endpoint.withoutTools()
        && reply.calls().isEmpty()
        && told.filter(usage -> Tokens.leftToolsOut(usage, seen)).isPresent()) {
      endpoint.refusesTools(); // from the next turn on they are spoken of in text
    }
    Usage usage = told.orElseGet(() -> Tokens.estimate(seen, said));
    FinishReason finish = response.finishReason();
    Map<Integer, String> refused = new HashMap<>();
    for (int i = 0; i < reply.calls().size(); i++) {
      if (reply.calls().get(i) instanceof Call.Refused call) {
        refused.put(i, call.complaint());
      }
    }
    Optional<String> complaint =
        finish == FinishReason.LENGTH ? reply.complaint().map(_ -> cut(most)) : reply.complaint();
    Remarks remarks =
        new Remarks(
            refused,
            complaint,
            reply.repairs().size(),
            told.map(t -> Tokens.kept(t, said, dialogue.keepsReasoning())).orElse(0L),
            answer.retries(),
            finish == FinishReason.CONTENT_FILTER);
    return new Step(reply.message(), reply.answer(), usage, remarks);
  }

  private static String cut(int most) {
    return "Your message was cut off after "
        + most
        + " tokens, before a tool call or an answer. Be brief: call a tool, or give your final"
        + " answer between <answer> and </answer>.";
  }
}
