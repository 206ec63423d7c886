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

/** Files in the shape of the published ones that may not stand in a repository. */
class PublishedShapesTest {
  private static final Seal SEAL = new Seal(Seal.Scheme.SHA_XOR, "canary of this row");

  @TempDir private Path folder;

  private BenchmarkSet read(String benchmark, String name, String content) throws IOException {
    return Benchmarks.named(benchmark).read(Files.writeString(folder.resolve(name), content));
  }

  private static String browseComp(String question, String answer, String canary) {
    return "%s,%s,Art,%s\n".formatted(SEAL.close(question), SEAL.close(answer), canary);
  }

  private static final String HEADER = "problem,answer,problem_topic,canary\n";

  @Test
  void browseComp_opensRowByRow() throws IOException {
    BenchmarkSet set =
        read(
            "browsecomp",
            "a.csv",
            HEADER + browseComp("Which made-up town is meant?", "Ålesund", SEAL.canary()));

    BenchmarkItem item = set.items().getFirst();
    assertThat(item.question()).isEqualTo("Which made-up town is meant?");
    assertThat(item.answer()).isEqualTo("Ålesund");
    assertThat(item.groups()).isEqualTo(Map.of("topic", List.of("Art")));
    assertThat(item.seal()).contains(SEAL);
    assertThat(item.toString()).doesNotContain("town").contains(item.id());
    assertThat(set.toString()).doesNotContain("town");
    assertThat(set.known()).isFalse();
    assertThat(set.revision()).startsWith("sha256:");
  }

  @Test
  void browseComp_wrongCanary_namesRowAndColumnOnly() {
    String good = browseComp("Which made-up town is meant, then?", "Ålesund", SEAL.canary());
    String bad = browseComp("Which made-up river is meant, then?", "Glomma", "another canary");

    assertThatThrownBy(() -> read("browsecomp", "a.csv", HEADER + good + bad))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a.csv row 2 column \"problem\"")
        .hasMessageContaining("canary")
        .hasMessageNotContaining("river")
        .hasMessageNotContaining("town");
  }

  @Test
  void browseComp_emptyCanary_isRefusedUnlessItIsKnown() {
    assertThatThrownBy(
            () -> read("browsecomp", "a.csv", HEADER + browseComp("Which town?", "Oslo", "")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("row 1");
  }

  @Test
  void sealedAndClearRows_doNotMix() {
    String clear = "Which town is meant?,Oslo,Art,c\n";

    assertThatThrownBy(() ->
            read(
                "browsecomp",
                "a.csv",
                HEADER + clear + browseComp("Which town is it, then?", "Oslo", SEAL.canary())))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("row 2");
  }

  @Test
  void browseCompZh_inTheClear_isStillToBeSealed() throws IOException {
    BenchmarkSet set =
        read(
            "browsecomp-zh",
            "a.json",
            """
            [{"Topic":"地理","Question":"哪座城市？","Answer":"奥斯陆","canary":"BrowseComp-ZH"}]
            """);

    assertThat(set.items().getFirst().answer()).isEqualTo("奥斯陆");
    assertThat(set.items().getFirst().seal())
        .contains(new Seal(Seal.Scheme.SHA_XOR, "BrowseComp-ZH"));
  }

  @Test
  void browseCompPlus_opensAtAnyDepth() throws IOException {
    Seal seal = new Seal(Seal.Scheme.SHA_XOR, Benchmarks.named("browsecomp-plus").canary());
    String row =
        """
        {"query_id":"7","query":"%s","answer":"%s",
         "evidence_docs":[{"docid":"%s","text":"%s"},{"docid":"%s","text":""}],"gold_docs":[]}
        """
            .formatted(
                seal.close("Which town is it?"),
                seal.close("Oslo"),
                seal.close("12"),
                seal.close("A long page."),
                seal.close("34"))
            .replace("\n", "");

    BenchmarkItem item = read("browsecomp-plus", "a.jsonl", row).items().getFirst();

    assertThat(item.id()).isEqualTo("7");
    assertThat(item.question()).isEqualTo("Which town is it?");
    assertThat(item.details().get("evidence")).containsExactly("12", "34");
    assertThat(item.seal()).contains(seal);
  }

  @Test
  void gaia_leavesOutQuestionsWithFiles() throws IOException {
    BenchmarkSet set =
        read(
            "gaia",
            "metadata.jsonl",
            """
            {"task_id":"t1","Question":"How many?","Level":1,"Final answer":"17","file_name":""}
            {"task_id":"t2","Question":"In the file?","Level":2,"Final answer":"3","file_name":"t2.xlsx"}
            {"task_id":"t3","Question":"And now?","Level":2,"Final answer":"a, b","file_name":""}
            """);

    assertThat(set.items()).extracting(BenchmarkItem::id).containsExactly("t1", "t3");
    assertThat(set.only("level", "2").toString()).endsWith("1 of 2 (level=2)");
    assertThatThrownBy(() -> set.only("level", "9"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("[1, 2]");
    assertThatThrownBy(() -> set.only("colour", "red"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("[level]");
  }

  @Test
  void hle_leavesOutQuestionsWithImages() throws IOException {
    BenchmarkSet set =
        read(
            "hle",
            "test.jsonl",
            """
            {"id":"h1","question":"2+2?","image":"","answer":"4","answer_type":"exactMatch","category":"Math","raw_subject":"Arithmetic","rationale":"…"}
            {"id":"h2","question":"What is seen?","image":"data:image/png;base64,AA","answer":"B","answer_type":"multipleChoice","category":"Art"}
            """);

    assertThat(set.items()).extracting(BenchmarkItem::id).containsExactly("h1");
    assertThat(set.only("answer_type", "exactMatch").items()).hasSize(1);
  }

  @Test
  void simpleQa_readsPythonsDictionary() throws IOException {
    BenchmarkItem item =
        read(
                "simpleqa",
                "a.csv",
                "metadata,problem,answer\n"
                    + "\"{'topic': 'Art', 'answer_type': \"\"Person's name\"\", 'urls':"
                    + " ['https://a.example/x', 'https://b.example/']}\",Who?,Ibsen\n")
            .items()
            .getFirst();

    assertThat(item.groups())
        .isEqualTo(Map.of("topic", List.of("Art"), "answer_type", List.of("Person's name")));
    assertThat(item.details().get("links"))
        .containsExactly("https://a.example/x", "https://b.example/");
  }

  @Test
  void frames_tabSeparated() throws IOException {
    BenchmarkItem item =
        read(
                "frames",
                "test.tsv",
                "\tPrompt\tAnswer\twikipedia_link_1\treasoning_types\twiki_links\n"
                    + "0\tWho, then?\tIbsen\thttps://w.example/a\tTabular reasoning | Numerical"
                    + " reasoning\t['https://w.example/a', 'https://w.example/b']\n")
            .items()
            .getFirst();

    assertThat(item.groups().get("reasoning"))
        .containsExactly("Tabular reasoning", "Numerical reasoning");
    assertThat(item.details().get("links")).hasSize(2);
  }

  @Test
  void webWalker_otherCapitals() throws IOException {
    BenchmarkItem item =
        read(
                "webwalkerqa",
                "a.jsonl",
                """
                {"Question":"When?","Answer":"Today","Root_Url":"https://r.example/","Info":{"Hop":"multi-source","Domain":"game","Language":"en","Difficulty_Level":"hard","Source_Website":["https://r.example/x"],"Golden_Path":["root->x"]}}
                """)
            .items()
            .getFirst();

    assertThat(item.answer()).isEqualTo("Today");
    assertThat(item.groups())
        .isEqualTo(
            Map.of(
                "domain", List.of("game"),
                "language", List.of("en"),
                "type", List.of("multi-source"),
                "difficulty", List.of("hard")));
    assertThat(item.details().get("links")).containsExactly("https://r.example/x");
  }

  @Test
  void multiHop_inAllItsShapes() throws IOException {
    assertThat(
            read(
                    "popqa",
                    "flash.jsonl",
                    "{\"id\":\"test_0\",\"question\":\"Who?\",\"golden_answers\":[\"A\",\"B\",\"A\"]}")
                .items()
                .getFirst()
                .answers())
        .containsExactly("A", "B");
    assertThat(
            read(
                    "popqa",
                    "a.tsv",
                    "id\tquestion\tpossible_answers\n1\tWho?\t\"[\"\"A\"\", \"\"B\"\"]\"\n")
                .items()
                .getFirst()
                .answers())
        .containsExactly("A", "B");
    assertThat(
            read(
                    "triviaqa",
                    "a.json",
                    "[{\"question_id\":\"t\",\"question\":\"Who?\",\"answer\":{\"value\":\"A\",\"aliases\":[\"B\"]}}]")
                .items()
                .getFirst()
                .answers())
        .containsExactly("A", "B");
    assertThat(
            read(
                    "musique",
                    "a.jsonl",
                    "{\"id\":\"2hop\",\"question\":\"Who?\",\"answer\":\"A\",\"answer_aliases\":[\"B\"],\"answerable\":true}")
                .items()
                .getFirst()
                .answers())
        .containsExactly("A", "B");
    BenchmarkSet hotpot =
        read(
            "hotpotqa",
            "dev.json",
            "[{\"_id\":\"5a\",\"question\":\"Who?\",\"answer\":\"A\",\"type\":\"bridge\",\"level\":\"hard\"}]");
    assertThat(hotpot.items().getFirst().id()).isEqualTo("5a");
    assertThat(hotpot.items().getFirst().groups()).containsKeys("type", "level");
  }

  @Test
  void wideSearch_takesItsTablesFromTheirFolder() throws IOException {
    Files.createDirectory(folder.resolve("widesearch_gold"));
    Files.writeString(folder.resolve("widesearch_gold/ws_en_001.csv"), "Name,Year\nA,1999\n");
    String row =
        "{\"instance_id\":\"%s\",\"query\":\"List"
            + " them.\",\"evaluation\":\"{\\\"required\\\":[\\\"name\\\"]}\",\"language\":\"en\"}";

    BenchmarkItem item =
        read("widesearch", "a.jsonl", row.formatted("ws_en_001")).items().getFirst();

    assertThat(item.answer()).isEqualTo("Name,Year\nA,1999\n");
    assertThat(item.details().get("evaluation")).containsExactly("{\"required\":[\"name\"]}");
    assertThatThrownBy(() -> read("widesearch", "b.jsonl", row.formatted("ws_en_002")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("ws_en_002.csv");
    assertThatThrownBy(() -> read("widesearch", "c.jsonl", row.formatted("../../x")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("row 1");
  }

  @Test
  void ownFile_andAnyOther() throws IOException {
    BenchmarkSet own =
        read(
            "qa",
            "qa.jsonl",
            """
            {"id":"q-1","question":"Who?","answer":"A","aliases":["B"]}
            {"question":"Who else?","answer":"C"}
            {"question":"Who else?","answer":"C"}
            """);

    assertThat(own.items().getFirst().answers()).containsExactly("A", "B");
    assertThat(own.items().get(2).id()).isEqualTo(own.items().get(1).id() + "-2");
    assertThat(read("qa", "a.csv", "Question,Answer\nWho?,A\n").items()).hasSize(1);
  }

  @Test
  void whatIsMissing_isNamed() {
    assertThatThrownBy(() -> read("qa", "a.csv", "question,answer\nWho?,A\nWho else?,\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a.csv row 2 column \"answer\"")
        .hasMessageNotContaining("Who");
    assertThatThrownBy(() -> read("qa", "a.csv", "id,question,answer\n1,Who?,A\n1,What?,B\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("row 2 column \"id\"");
    assertThatThrownBy(() -> read("qa", "a.csv", "question,answer\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no questions");
    assertThatThrownBy(() -> Benchmarks.named("browsecmp"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("browsecomp-zh");
  }

  @Test
  void relevanceJudgements_thatAreNone_areNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("q.txt"), "1 Q0 12 1\n\n1\tQ0\t13\t0\n2 Q0 5\n");

    assertThatThrownBy(() -> Qrels.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("q.txt line 4");
    Files.writeString(file, "1 Q0 12 1\n\n1\tQ0\t13\t0\n");
    assertThat(Qrels.read(file).of("1")).containsExactly("12");
    assertThat(Qrels.read(file).of("9")).isEmpty();
  }
}
