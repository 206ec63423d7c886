package dev.webexplorer.agent.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.jsonl.Json;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProtocolPropertiesTest {
  private static final TextProtocol ANY = TextProtocol.ofAnyTools(Profile.HERMES);
  private static final TextProtocol SEARCH_R1 =
      new TextProtocol(Profile.SEARCH_R1, TestingTools.BOTH);

  @Property
  void whatIsWritten_isReadBack(@ForAll("turns") Message.Assistant turn) {
    Message written = ANY.render(List.of(turn)).getFirst();
    Reply reply = ANY.read(written.content());
    assertThat(reply.message()).isEqualTo(turn);
    assertThat(reply.repairs()).isEmpty();
  }

  @Property
  void tagPerTool_isReadBackToo(@ForAll("searches") List<ToolCall> calls) {
    Message.Assistant turn = new Message.Assistant("", "", calls);
    Message written = SEARCH_R1.render(List.of(turn)).getFirst();
    assertThat(SEARCH_R1.read(written.content()).message()).isEqualTo(turn);
  }

  @Property
  void json_isReadLooselyAsItIsStrictly(@ForAll("objects") ObjectNode object) throws Unreadable {
    LooseJson.Value value = LooseJson.at(Json.write(object), 0);
    assertThat(value.node().toString()).isEqualTo(object.toString());
    assertThat(value.cut()).isFalse();
  }

  @Property
  void promptsOfAGrowingConversation_onlyGrow(@ForAll("turns") Message.Assistant turn) {
    List<Message> before = List.of(new Message.Instructions("i"), new Message.User("q"), turn);
    List<Message> after =
        List.of(
            new Message.Instructions("i"),
            new Message.User("q"),
            turn,
            new Message.ToolResult("", "search", "found"));
    assertThat(ANY.render(after).subList(0, 3)).isEqualTo(ANY.render(before));
  }

  @Provide
  Arbitrary<Message.Assistant> turns() {
    return Combinators.combine(
            words(), words(), calls(texts()).list().ofMaxSize(3).uniqueElements())
        .as(Message.Assistant::new);
  }

  @Provide
  Arbitrary<List<ToolCall>> searches() {
    return texts()
        .filter(text -> !text.isBlank())
        .map(text -> "{\"queries\":[" + Json.write(text.strip()) + "]}")
        .map(arguments -> new ToolCall("", "search", arguments))
        .list()
        .ofMaxSize(3)
        .uniqueElements();
  }

  private static Arbitrary<ToolCall> calls(Arbitrary<String> texts) {
    return objects(texts).map(object -> new ToolCall("", "search", Json.write(object)));
  }

  @Provide
  Arbitrary<ObjectNode> objects() {
    return objects(Arbitraries.strings().withChars("ab ,:{}[]()'\"\\/\n<>é").ofMaxLength(12));
  }

  private static Arbitrary<ObjectNode> objects(Arbitrary<String> texts) {
    Arbitrary<JsonNode> scalars =
        Arbitraries.oneOf(
            texts.map(text -> Json.mapper().getNodeFactory().textNode(text)),
            Arbitraries.longs().map(number -> Json.mapper().getNodeFactory().numberNode(number)),
            Arbitraries.of(true, false).map(Json.mapper().getNodeFactory()::booleanNode));
    Arbitrary<JsonNode> lists =
        scalars.list().ofMaxSize(3).map(list -> Json.mapper().createArrayNode().addAll(list));
    return Arbitraries.maps(
            Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(5),
            Arbitraries.oneOf(scalars, lists))
        .ofMaxSize(4)
        .map(map -> Json.mapper().createObjectNode().setAll(map));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(20),
        Arbitraries.of("</tool_call>", "<think>", "</search>", "a \"b\" c", "{", "x\ny"));
  }

  private static Arbitrary<String> words() {
    return Arbitraries.strings().withChars("abc de.,!?é\n").ofMaxLength(30).map(String::strip);
  }
}
