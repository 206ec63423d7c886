package dev.webexplorer.datasets.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlusRunTest {
  @TempDir private Path folder;

  @Test
  void published_isRead() throws IOException {
    Files.writeString(
        folder.resolve("run_20250801.json"),
        """
        {"metadata":{"model":"m","max_tokens":10000},"query_id":"769","status":"completed",
         "tool_call_counts":{"search":2},"retrieved_docids":["5","7","5"],
         "result":[{"type":"tool_call","tool_name":"search","arguments":"{}","output":[{"docid":"5"}]},
                   {"type":"output_text","tool_name":null,"arguments":null,"output":"It is Oslo [5]."}]}
        """);
    Files.writeString(
        folder.resolve("run_b.json"),
        """
        {"query_id":"770","status":"incomplete","result":[{"type":"output_text","output":"Oslo"}]}
        """);
    Files.writeString(folder.resolve("notes.json"), "{}");

    List<PlusRun> runs = List.copyOf(PlusRun.readAll(folder).values());

    assertThat(runs).extracting(PlusRun::queryId).containsExactly("769", "770");
    assertThat(runs.getFirst().answer()).contains("It is Oslo [5].");
    assertThat(runs.getLast().answer()).as("not completed").isEmpty();
    assertThat(runs.getFirst().trec("me")).containsExactly("769 Q0 5 1 2 me", "769 Q0 7 2 1 me");
  }

  @Test
  void written_isReadAgain() {
    PlusRun run = PlusRun.answered("m", "7", Map.of("search", 3), List.of("1", "2"), "Oslo [1]");

    run.write(folder);

    assertThat(PlusRun.readAll(folder)).isEqualTo(Map.of("7", run));
    assertThat(run.answer()).contains("Oslo [1]");
  }

  @Test
  void whatIsNoRun_isNamedWithoutItsContent() throws IOException {
    assertThatThrownBy(() -> PlusRun.readAll(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no run_*.json");
    Files.writeString(folder.resolve("run_a.json"), "{\"query_id\":\"1\",\"answer\":\"secret\"}");
    assertThatThrownBy(() -> PlusRun.readAll(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("run_a.json")
        .hasMessageNotContaining("secret");
    Files.writeString(folder.resolve("run_a.json"), "{\"query_id\":\"1\",\"status\":\"x\"}");
    Files.writeString(folder.resolve("run_b.json"), "{\"query_id\":\"1\",\"status\":\"x\"}");
    assertThatThrownBy(() -> PlusRun.readAll(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("run_b.json: a second run of query 1");
  }
}
