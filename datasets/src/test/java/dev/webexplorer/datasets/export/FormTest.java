package dev.webexplorer.datasets.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.jsonl.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each layout has, field by field, as the loaders of its trainers ask for them. */
class FormTest {
  @TempDir private Path folder;
  private TestingRun run;

  @BeforeEach
  void make() throws IOException {
    run = new TestingRun(folder);
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode array, String field) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.path(field).asText()));
    return texts;
  }

  private JsonNode messages(int attempt) {
    return Json.mapper().valueToTree(run.attempts().get(attempt)).path("messages");
  }

  @Test
  void openAi_hasMessagesAsTheyAreAndToolsAndNothingElse() {
    List<ObjectNode> rows = run.rows(Form.OPENAI);
    assertThat(rows).hasSize(3).allMatch(row -> names(row).equals(List.of("messages", "tools")));
    assertThat(rows.getFirst().path("messages")).isEqualTo(messages(0));
    assertThat(rows.getFirst().path("tools").get(0)).isEqualTo(TestingRun.TOOL);
  }

  @Test
  void openAi_weighsContextThatIsNotLearnedNothing() {
    JsonNode rewritten = run.rows(Form.OPENAI).get(2).path("messages");
    assertThat(texts(rewritten, "weight")).containsExactly("", "", "0", "", "1");
  }

  @Test
  void trl_hasArgumentsAsObjects() {
    ObjectNode row = run.rows(Form.TRL).getFirst();
    assertThat(names(row)).containsExactly("id", "messages", "tools");
    JsonNode call = row.at("/messages/2/tool_calls/0/function");
    assertThat(call.at("/arguments/queries/0").asText()).isEqualTo("x");
    assertThat(names(call)).containsExactly("name", "arguments");
  }

  @Test
  void shareGpt_alternatesAndKeepsWhatWasSaidBesideACall() {
    ObjectNode row = run.rows(Form.SHAREGPT).getFirst();
    assertThat(names(row)).containsExactly("id", "conversations", "system", "tools");
    JsonNode turns = row.path("conversations");
    assertThat(texts(turns, "from"))
        .containsExactly(
            "human", "function_call", "observation", "function_call", "observation", "gpt");
    assertThat(texts(turns, "value").subList(1, 3))
        .containsExactly(
            "<think>\n"
                + "Both.\n"
                + "</think>\n\n"
                + "[{\"name\":\"search\",\"arguments\":{\"queries\":[\"x\"]}},"
                + "{\"name\":\"search\",\"arguments\":{\"queries\":[\"y\"]}}]",
            "Found of x.\n</tool_response>\n<tool_response>\nFound of y.\n\nNothing new.");
    assertThat(row.path("system").asText()).isEqualTo("Solve.");
    assertThat(Json.read(row.path("tools").asText(), JsonNode.class).get(0))
        .isEqualTo(TestingRun.TOOL.path("function"));
  }

  @Test
  void llamaFactory_isFoundByItsDatasetInfo() throws IOException {
    assertThat(run.rows(Form.LLAMAFACTORY)).isEqualTo(run.rows(Form.SHAREGPT));
    JsonNode info =
        Json.read(
            Files.readString(run.out(Form.LLAMAFACTORY).resolve("dataset_info.json")),
            JsonNode.class);
    JsonNode train = info.path("webexplorer_train");
    assertThat(train.path("file_name").asText()).isEqualTo("train.jsonl");
    assertThat(train.path("formatting").asText()).isEqualTo("sharegpt");
    assertThat(train.path("columns").toString())
        .isEqualTo("{\"messages\":\"conversations\",\"system\":\"system\",\"tools\":\"tools\"}");
    assertThat(names(train.path("tags")))
        .containsExactly(
            "role_tag",
            "content_tag",
            "user_tag",
            "assistant_tag",
            "observation_tag",
            "function_tag",
            "system_tag");
  }

  @Test
  void qwen_learnsWhatThePolicySaidCountedInCodePoints() {
    List<ObjectNode> rows = run.rows(Form.QWEN);
    ObjectNode row = rows.getFirst();
    assertThat(names(row)).containsExactly("id", "text", "loss_spans");
    String text = row.path("text").asText();
    int[] points = text.codePoints().toArray();
    List<String> learned = new ArrayList<>();
    for (JsonNode span : row.path("loss_spans")) {
      int from = span.get(0).asInt();
      learned.add(new String(points, from, span.get(1).asInt() - from));
    }
    assertThat(text).startsWith("<|im_start|>system\nSolve.<|im_end|>\n<|im_start|>user\n");
    assertThat(learned)
        .containsExactly(
            "Both.{\"queries\":[\"x\"]}{\"queries\":[\"y\"]}<|im_end|>",
            "{\"queries\":[\"z \uD83D\uDE00\"]}<|im_end|>",
            "<answer>Rome</answer><|im_end|>");
    assertThat(rows.get(2).path("loss_spans")).hasSize(1);
  }

  @Test
  void verl_hasPlainMessagesWithAMask() {
    List<ObjectNode> rows = run.rows(Form.VERL);
    ObjectNode row = rows.getFirst();
    assertThat(names(row))
        .containsExactly("id", "data_source", "messages", "loss_mask", "extra_info");
    assertThat(texts(row.path("messages"), "role"))
        .containsExactly("system", "user", "assistant", "user", "assistant", "user", "assistant");
    assertThat(row.path("loss_mask").toString()).isEqualTo("[0,0,1,0,1,0,1]");
    assertThat(row.at("/extra_info/reward").asDouble()).isEqualTo(1.2);
    assertThat(rows.get(2).path("loss_mask").toString()).isEqualTo("[0,0,0,0,1]");
  }

  @Test
  void grpo_hasPromptAndTruth() {
    List<ObjectNode> rows = run.rows(Form.GRPO);
    assertThat(rows).hasSize(2);
    ObjectNode row = rows.getLast();
    assertThat(names(row))
        .containsExactly("data_source", "prompt", "ability", "reward_model", "extra_info");
    assertThat(row.path("prompt").toString())
        .isEqualTo(
            "[{\"role\":\"system\",\"content\":\"Solve.\"},"
                + "{\"role\":\"user\",\"content\":\"Where is b?\"}]");
    assertThat(row.path("reward_model").toString())
        .isEqualTo("{\"style\":\"rule\",\"ground_truth\":\"1876\"}");
    assertThat(row.path("extra_info").toString())
        .isEqualTo(
            "{\"split\":\"train\",\"index\":1,\"id\":\"b\",\"question\":\"Where is b?\","
                + "\"answer\":\"1876\",\"aliases\":[\"1876!\"],\"solve_rate\":1.0}");
  }

  @Test
  void qa_isThePublishedSample() {
    assertThat(run.rows(Form.QA).getFirst().toString())
        .isEqualTo("{\"id\":\"a\",\"question\":\"Where is a?\",\"answer\":\"Rome\"}");
  }

  @Test
  void hub_hasBothTablesAndACard() throws IOException {
    run.export(Form.HF, TestingRun.CORRECT, Optional.empty());
    Path out = run.out(Form.HF);
    List<ObjectNode> questions =
        TestingRun.read(out.resolve("questions/train-00000-of-00001.parquet"));
    assertThat(questions.getFirst().at("/evidence/0/url").asText())
        .isEqualTo("https://a.example/rome");
    assertThat(texts(Json.mapper().valueToTree(questions), "answer_type"))
        .containsExactly("name", "year");
    List<ObjectNode> attempts =
        TestingRun.read(out.resolve("trajectories/train-00000-of-00001.parquet"));
    assertThat(texts(Json.mapper().valueToTree(attempts), "id"))
        .containsExactly("a-0", "b-0", "b-0#2");
    assertThat(attempts.getLast().path("learned").toString())
        .isEqualTo("[false,false,false,false,true]");
    assertThat(out.resolve("README.md"))
        .content()
        .startsWith("---\nlicense: \"cc-by-4.0\"\n")
        .contains("- config_name: trajectories\n  data_files:\n  - split: train\n")
        .contains("    path: trajectories/train-*.parquet", "num_examples: 3")
        .contains("| trajectories | 2 | 0 |", "`wrong` 1", "CC BY-SA.");
  }
}
