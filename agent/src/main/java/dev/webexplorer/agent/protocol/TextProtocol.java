package dev.webexplorer.agent.protocol;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.webexplorer.agent.ToolSpec;
import dev.webexplorer.agent.protocol.Tag.Kind;
import dev.webexplorer.datasets.Message;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tools by text alone, for models and servers that know none: a conversation becomes plain messages
 * in which calls and observations stand in tags, and an output is read back.
 *
 * <p>A message is rendered from itself alone, so a conversation that only grows gives prompts that
 * only grow. Immutable.
 */
public final class TextProtocol {
  /** Tags that models write in the place of the protocol's. */
  private static final Map<String, Kind> USUAL =
      Map.of(
          "think", Kind.THINKING,
          "thinking", Kind.THINKING,
          "tool_call", Kind.CALL,
          "tool_calls", Kind.CALL,
          "function_call", Kind.CALL,
          "tool_response", Kind.RESPONSE,
          "answer", Kind.ANSWER);

  private final Profile profile;
  private final Toolset tools;
  private final Map<String, Kind> names;
  private final Transcript transcript;

  /**
   * Makes the protocol for some tools.
   *
   * @param tools all that the conversation begins with, also when some turn allows none
   */
  public TextProtocol(Profile profile, List<ToolSpec> tools) {
    this(profile, Toolset.of(tools));
  }

  private TextProtocol(Profile profile, Toolset tools) {
    this.profile = profile;
    this.tools = tools;
    this.names = new HashMap<>(USUAL);
    names.put(profile.thinking(), Kind.THINKING);
    names.put(profile.call(), Kind.CALL);
    names.put(profile.response(), Kind.RESPONSE);
    names.put(profile.answer(), Kind.ANSWER);
    if (profile.form() == Profile.Form.TAG_PER_TOOL) {
      tools.all().forEach(tool -> names.put(tool.name(), Kind.CALL));
    }
    this.transcript = new Transcript(profile, tools, Map.copyOf(names));
  }

  /** Makes the protocol for reading outputs made elsewhere: their calls stand as written. */
  public static TextProtocol ofAnyTools(Profile profile) {
    return new TextProtocol(profile, Toolset.ANY);
  }

  /** Returns where a server is to stop writing. */
  public List<String> stops() {
    return profile.stops();
  }

  /**
   * Returns the conversation as plain messages: instructions with the tools, and user and assistant
   * in turn. Observations are user messages; what follows one another is joined.
   */
  public List<Message> render(List<Message> conversation) {
    return transcript.render(conversation);
  }

  /** Reads an output. Never fails: what is wrong stands in the reply. */
  public Reply read(String output) {
    return hear(output, tools).reply(output);
  }

  /** Reads the output that must be the answer: no call is allowed, and bare words are one. */
  public Reply readLast(String output) {
    return hear(output, Toolset.of(List.of())).lastReply(output);
  }

  private Heard hear(String output, Toolset allowed) {
    Heard heard = new Heard(allowed, transcript::call);
    hear(output, allowed, heard, true);
    return heard;
  }

  /**
   * Adds what stands in an output to what was heard.
   *
   * @param calling whether calls count; else their text is left out
   */
  void hear(String output, Toolset allowed, Heard heard, boolean calling) {
    Markup markup = new Markup(output, names, Set.copyOf(profile.stops()));
    heard.repaired(markup.repairs());
    for (Block block : markup.blocks()) {
      switch (block) {
        case Block.Thinking thinking -> heard.thinking(thinking.text());
        case Block.Prose prose -> heard.prose(prose.text(), calling);
        case Block.Answer answer -> heard.answer(profile.answer(), answer.text());
        case Block.Tagged tagged -> {
          if (calling) {
            calls(tagged, allowed).forEach(heard::call);
          }
        }
      }
    }
  }

  private List<Written> calls(Block.Tagged tagged, Toolset allowed) {
    String body = tagged.body().strip();
    if (USUAL.containsKey(tagged.tag()) || profile.form() == Profile.Form.JSON_IN_TAG) {
      return new CallBody(allowed).read(body, tagged.closed());
    }
    return List.of(argumentsOf(tagged.tag(), body));
  }

  private static Written argumentsOf(String tool, String body) {
    if (!body.startsWith("{")) {
      return new Written.Legible(tool, TextNode.valueOf(body), body, Set.of());
    }
    try {
      LooseJson.Value value = LooseJson.whole(body);
      Set<Repair> repairs = value.strict() ? Set.of() : EnumSet.of(Repair.JSON);
      return new Written.Legible(tool, value.node(), body, repairs);
    } catch (Unreadable e) {
      return new Written.Broken(tool, body, e.reason());
    }
  }
}
