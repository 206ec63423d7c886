package dev.webexplorer.agent.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrowserDialectTest {
  private static final NativeProtocol PROTOCOL = new NativeProtocol(BrowserDialect.specs());
  private static final List<Message> CONVERSATION =
      List.of(
          new Message.Instructions("i"),
          new Message.User("Who?"),
          new Message.ToolResult(
              "0",
              "search",
              "Results for: a\n1. [One](http://one)\n   s\n2. [Two](http://two)\n   s"));

  private static Call ours(String name, String arguments) {
    Message.Assistant said =
        new Message.Assistant("", "", List.of(new ToolCall("1", name, arguments)));
    return BrowserDialect.ours(PROTOCOL.read(said), CONVERSATION).calls().getFirst();
  }

  private static Call ready(String name, String arguments) {
    return new Call.Ready(new ToolCall("1", name, arguments));
  }

  @Test
  void theModelsCalls_becomeOurs() {
    assertThat(ours("search", "{\"query\":\"a\"}"))
        .isEqualTo(ready("search", "{\"queries\":[\"a\"]}"));
    assertThat(ours("browser.open", "{\"id\":2}"))
        .isEqualTo(ready("browse", "{\"url\":\"http://two\",\"query\":\"Who?\"}"));
    assertThat(ours("find", "{\"id\":\"http://x\",\"pattern\":\"born\"}"))
        .isEqualTo(ready("browse", "{\"url\":\"http://x\",\"query\":\"born\"}"));
  }

  @Test
  void aNumberThatNoSearchGave_isRefused() {
    assertThat(ours("open", "{\"id\":7}"))
        .isEqualTo(
            new Call.Refused(
                new ToolCall("1", "open", "{\"id\":\"7\"}"),
                "open needs \"id\", a page's URL or its number in the last search; there is no"
                    + " number \"7\"."));
  }

  @Test
  void ourCalls_areShownAsTheModelsOwn() {
    Message.Assistant said =
        new Message.Assistant(
            "",
            "",
            List.of(
                new ToolCall("1", "search", "{\"queries\":[\"a\"]}"),
                new ToolCall("2", "browse", "{\"url\":\"http://two\",\"query\":\"Who?\"}"),
                new ToolCall("3", "browse", "{\"url\":\"http://x\",\"query\":\"born\"}"),
                new ToolCall("4", "open", "{broken")));
    Message shown =
        BrowserDialect.theirs(List.of(CONVERSATION.get(0), CONVERSATION.get(1), said)).getLast();
    assertThat(((Message.Assistant) shown).toolCalls())
        .containsExactly(
            new ToolCall("1", "search", "{\"query\":\"a\"}"),
            new ToolCall("2", "open", "{\"id\":\"http://two\"}"),
            new ToolCall("3", "find", "{\"id\":\"http://x\",\"pattern\":\"born\"}"),
            new ToolCall("4", "open", "{broken"));
  }
}
