package dev.webexplorer.agent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.webexplorer.agent.ContextOverflow;
import dev.webexplorer.agent.server.Conduct;
import dev.webexplorer.agent.server.Fault;
import dev.webexplorer.agent.server.ModelServer;
import dev.webexplorer.agent.server.Reply;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.jsonl.FrameReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls recorded from a real server, and answered from the record without one. */
class CallReplayTest {
  private static final String KEY = "sk-never-in-a-record-4711";

  @TempDir private Path directory;
  private Path file = Path.of("");

  @BeforeEach
  void file() {
    file = directory.resolve("calls.jsonl.zst");
  }

  private static Prompt prompt(String question) {
    return new Prompt("Answer.", question, 50, 0);
  }

  /** Asks each question in turn and keeps what came of it. */
  private static List<String> ask(Endpoint endpoint, String... questions) {
    List<String> came = new ArrayList<>();
    for (String question : questions) {
      try {
        Said said = endpoint.ask(prompt(question));
        came.add(said.text() + "|" + said.reasoning() + "|" + said.paid() + "|" + said.end());
      } catch (InputException | ContextOverflow e) {
        came.add(e.getClass().getSimpleName() + " " + e.getMessage());
      }
    }
    return came;
  }

  private List<String> recorded(Conduct conduct, String... questions) {
    try (ModelServer server = ModelServer.start(0, asked -> said(asked.number()), conduct)) {
      ModelSpec spec = TestingEndpoint.spec(server);
      try (CallRecorder recorder = CallRecorder.open(file, Map.of(Role.JUDGE, spec))) {
        return ask(Endpoint.of(spec, KEY, recorder), questions);
      }
    }
  }

  private static Reply said(long number) {
    ToolCall call = new ToolCall("c" + number, "look", "{\"n\": " + number + "}");
    return number % 2 == 0
        ? Reply.of(new Message.Assistant("", "Thought " + number, List.of(call)))
        : new Reply(new Message.Assistant("Said " + number, "", List.of()), "length");
  }

  private List<String> replayed(String... questions) {
    CallReplay replay = CallReplay.open(file);
    ModelSpec spec = replay.models().getOrDefault(Role.JUDGE, ModelSpec.of("", dead(), ""));
    return ask(Endpoint.of(spec, "", replay), questions);
  }

  private static URI dead() {
    return URI.create("http://127.0.0.1:9/v1");
  }

  @Test
  void nthCall_getsWhatTheNthGotAndLaterOnesWhatTheLastGot() {
    List<String> came = recorded(Conduct.GOOD, "a", "b", "a", "a");

    assertThat(replayed("b", "a", "a", "a", "a"))
        .containsExactly(came.get(1), came.get(0), came.get(2), came.get(3), came.get(3));
  }

  @Test
  void failures_areTypedAsTheyWere() {
    Conduct failing =
        Conduct.GOOD.withFaults(asked ->
            switch ((int) asked.number()) {
              case 1 -> Optional.of(Fault.CONTEXT_LENGTH);
              case 2 -> Optional.of(Fault.CONTENT_FILTER);
              case 3 -> Optional.of(Fault.NO_USAGE);
              case 4 -> Optional.of(Fault.RATE_LIMIT);
              case 6 -> Optional.of(Fault.UNAUTHORIZED);
              default -> Optional.empty();
            });
    List<String> came = recorded(failing, "a", "b", "c", "d", "e", "f");

    assertThat(came.get(0)).startsWith("ContextOverflow");
    assertThat(came.get(4)).contains("401");
    assertThat(replayed("a", "b", "c", "d", "e", "f")).isEqualTo(came);
  }

  @Test
  void callThatIsNotRecorded_failsAndIsKept() {
    recorded(Conduct.GOOD, "a");
    CallReplay replay = CallReplay.open(file);
    ModelSpec spec = replay.models().values().iterator().next();

    List<String> came = ask(Endpoint.of(spec, "", replay), "a", "never asked", "never asked");

    assertThat(came.get(1)).contains("never asked").contains("is not recorded in " + file);
    assertThat(replay.missing()).hasSize(1);
    assertThat(replay.missing().getFirst()).contains("testing").contains("never asked");
    assertThat(replay.missed()).isEqualTo(2);
  }

  @Test
  void whatALaterStartAskedAgain_counts() {
    recorded(Conduct.GOOD, "a", "b", "b");
    List<String> later = recorded(Conduct.GOOD, "c", "b");

    List<String> came = replayed("a", "b", "b", "c");
    assertThat(came.get(0)).startsWith("Said 1");
    assertThat(came.subList(1, 3)).containsOnly(later.get(1));
    assertThat(came.get(3)).isEqualTo(later.get(0));
  }

  @Test
  void record_holdsNoKeyAndEachMessageOnce() throws IOException {
    String page = "The bridge of Bryne opened in 1890. ".repeat(50);
    try (ModelServer server = ModelServer.start(asked -> Reply.text("turn " + asked.turn()))) {
      ModelSpec spec = TestingEndpoint.spec(server);
      try (CallRecorder recorder = CallRecorder.open(file, Map.of(Role.SOLVER, spec))) {
        Endpoint endpoint = Endpoint.of(spec, KEY, recorder);
        List<ChatMessage> messages = new ArrayList<>();
        for (int turn = 0; turn < 20; turn++) {
          messages.add(UserMessage.from(turn + page));
          ChatRequest request = ChatRequest.builder().messages(messages).build();
          messages.add(endpoint.chat(request, 10, Duration.ofMinutes(1)).response().aiMessage());
        }
      }
    }
    StringBuilder text = new StringBuilder();
    FrameReader.read(file, line -> text.append(line).append('\n'));

    assertThat(text.toString().lines()).hasSize(21);
    assertThat(text.toString().split("opened in 1890", -1)).hasSize(20 * 50 + 1);
    assertThat(text).doesNotContain(KEY).contains("\"base_url\"");
    assertThat(Files.size(file)).isLessThan(40_000);
  }

  @Test
  void whatIsNoRecord_isRefusedWithItsPlace() throws IOException {
    recorded(Conduct.GOOD, "a", "b");
    byte[] whole = Files.readAllBytes(file);
    whole[whole.length / 2] ^= 1;
    Files.write(file, whole);
    assertThatThrownBy(() -> CallReplay.open(file))
        .hasMessageMatching(".*calls.jsonl.zst: frame \\d+, at byte \\d+, is damaged: .*");

    Path empty = Files.createFile(directory.resolve("empty.jsonl.zst"));
    assertThatThrownBy(() -> CallReplay.open(empty)).hasMessageContaining("no record of calls");
  }
}
