package dev.webexplorer.datasets.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.webexplorer.datasets.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files as published; only counts and digests of what stands in them are written here. */
class PublishedFilesTest {

  private static Path file(String path) {
    String data =
        System.getProperty(
            "webexplorer.data", System.getenv().getOrDefault("WEBEXPLORER_DATA", ""));
    assumeTrue(!data.isEmpty(), "no folder of data: -Dwebexplorer.data is not set");
    Path file = Path.of(data, "benchmarks").resolve(path);
    assumeTrue(Files.exists(file), file + " is not there");
    return file;
  }

  private static BenchmarkSet read(String benchmark, String path) {
    return Benchmarks.named(benchmark).read(file(path));
  }

  private static String digest(String text) {
    return Sha256.of(text).substring(0, 16);
  }

  @ParameterizedTest
  @CsvSource({
    "browsecomp-zh,browsecomp-zh/browsecomp-zh-encrypted.xlsx,86abe63,289",
    "browsecomp-zh-revised,browsecomp-zh-revised/browsecomp-zh-encrypted.csv,46ea5b7,289",
    "xbench-deepsearch,xbench/DeepSearch-2505.csv,2505,100",
    "webwalkerqa,webwalkerqa/webwalkerqa-680.json,main,680",
    "frames,frames/frames-824.json,test,824",
    "2wikimultihopqa,multihop/2wiki-500.json,simpledeepsearcher-500,500",
    "musique,multihop/musique-500.json,simpledeepsearcher-500,500",
    "bamboogle,multihop/bamboogle-125.json,simpledeepsearcher-125,125",
    "bamboogle,multihop/verl-style/bamboogle-first500.jsonl,test,125",
    "hotpotqa,multihop/verl-style/hotpot_qa-first500.jsonl,test-first500,500",
    "musique,multihop/verl-style/musique-first500.jsonl,test-first500,500",
    "nq,multihop/verl-style/nq-first500.jsonl,test-first500,500"
  })
  void everyFile_loadsWhole(String benchmark, String path, String revision, int questions) {
    BenchmarkSet set = read(benchmark, path);

    assertThat(set.items()).hasSize(questions);
    assertThat(set.revision()).isEqualTo(revision);
    assertThat(set.known()).isTrue();
    assertThat(set.benchmark().files())
        .contains(new Benchmark.Edition(revision, set.sha256(), questions));
    assertThat(set.items()).extracting(BenchmarkItem::id).doesNotHaveDuplicates();
  }

  @Test
  void browseCompZh_opens() {
    BenchmarkSet set = read("browsecomp-zh", "browsecomp-zh/browsecomp-zh-encrypted.xlsx");

    BenchmarkItem first = set.items().getFirst();
    assertThat(digest(first.question())).isEqualTo("8a89aa5cc292b8c7");
    assertThat(first.question()).hasSize(83);
    assertThat(digest(first.answer())).isEqualTo("4f904bb259820836");
    assertThat(first.answer()).hasSize(2);
    assertThat(counts(set, "topic")).hasSize(11);
    assertThat(set.items()).allMatch(item -> item.seal().isPresent());
  }

  @Test
  void browseCompZhRevised_opensAndReplacesAnswers() {
    BenchmarkSet revised =
        read("browsecomp-zh-revised", "browsecomp-zh-revised/browsecomp-zh-encrypted.csv");
    assertThat(digest(revised.items().getFirst().question())).isEqualTo("0c6027aa79f1fe9a");
    assertThat(revised.items().getFirst().question()).hasSize(97);
    assertThat(counts(revised, "changed")).isEqualTo(Map.of("True", 24, "False", 265));

    BenchmarkSet published = read("browsecomp-zh", "browsecomp-zh/browsecomp-zh-encrypted.xlsx");
    Replaced replaced = Replaced.of(published, revised);

    assertThat(replaced.set().items()).hasSize(289);
    assertThat(replaced.set().revision()).isEqualTo("86abe63+browsecomp-zh-revised@46ea5b7");
    assertThat(replaced.unmatched()).isEmpty();
    assertThat(replaced.changed()).hasSize(24);
  }

  @Test
  void xbench_opens() {
    BenchmarkItem first =
        read("xbench-deepsearch", "xbench/DeepSearch-2505.csv").items().getFirst();

    assertThat(first.id()).isEqualTo("1");
    assertThat(first.question()).hasSize(57);
    assertThat(digest(first.question())).isEqualTo("0500df1642067f54");
  }

  @Test
  void webWalker_hasItsGroups() {
    BenchmarkSet set = read("webwalkerqa", "webwalkerqa/webwalkerqa-680.json");

    assertThat(counts(set, "domain"))
        .isEqualTo(Map.of("conference", 156, "game", 136, "education", 322, "organization", 66));
    assertThat(counts(set, "language")).isEqualTo(Map.of("en", 247, "zh", 375));
    assertThat(counts(set, "type")).isEqualTo(Map.of("single_source", 340, "multi_source", 340));
    assertThat(counts(set, "difficulty"))
        .isEqualTo(Map.of("easy", 160, "medium", 280, "hard", 240));
  }

  @Test
  void frames_hasItsGroupsAndLinks() {
    BenchmarkSet set = read("frames", "frames/frames-824.json");

    assertThat(counts(set, "reasoning"))
        .containsEntry("Multiple constraints", 549)
        .containsEntry("Numerical reasoning", 293)
        .containsEntry("Temporal reasoning", 278)
        .containsEntry("Tabular reasoning", 236)
        .containsEntry("Post processing", 107);
    List<List<String>> links =
        set.items().stream().map(item -> item.details().get("links")).toList();
    assertThat(links.stream().flatMap(List::stream).distinct()).hasSize(2507);
    assertThat(links).allMatch(each -> each.size() >= 2 && each.size() <= 11);
  }

  @Test
  void naturalQuestions_haveAliases() {
    BenchmarkItem first = read("nq", "multihop/verl-style/nq-first500.jsonl").items().getFirst();

    assertThat(first.answers()).hasSize(2);
    assertThat(first.id()).isEqualTo("0");
  }

  @Test
  void browseCompPlus_relevanceJudgements() {
    Qrels evidence = Qrels.read(file("browsecomp-plus/qrel_evidence.txt"));
    Qrels gold = Qrels.read(file("browsecomp-plus/qrel_golds.txt"));

    assertThat(evidence.relevant()).hasSize(830);
    assertThat(evidence.relevant().values().stream().mapToInt(docs -> docs.size()).sum())
        .isEqualTo(5064);
    assertThat(gold.relevant().values().stream().mapToInt(docs -> docs.size()).sum())
        .isEqualTo(2407);
    assertThat(gold.of("769")).contains("18639", "5412");
  }

  private static Map<String, Integer> counts(BenchmarkSet set, String group) {
    Map<String, Integer> counts = new HashMap<>();
    set.items()
        .forEach(item ->
            item.groups()
                .getOrDefault(group, List.of())
                .forEach(value -> counts.merge(value, 1, Integer::sum)));
    return counts;
  }
}
