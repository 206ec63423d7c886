package dev.webexplorer.browser.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalWebBuilderTest {
  private static final String A = "{\"title\":\"Alpha\",\"text\":\"First page.\"}";
  private static final String B = "{\"title\":\"Beta\",\"text\":\"Second page.\"}";
  private static final String C = "{\"title\":\"Gamma\",\"text\":\"Third page.\"}";

  @TempDir Path folder;

  @Test
  void build_again_indexesOnlyWhatChangedAndEqualsAFreshBuild() {
    Path web = folder.resolve("web");
    String changed = "{\"title\":\"Beta\",\"text\":\"Second page, of Alpha.\"}";
    String added = "{\"title\":\"Delta\",\"text\":\"Fourth page.\"}";
    BuildReport first = build(web, A, B, C);
    BuildReport second = build(web, added, changed, A);
    assertThat(first.added()).isEqualTo(3);
    assertThat(second.unchanged()).isEqualTo(1);
    assertThat(second.changed()).isEqualTo(1);
    assertThat(second.added()).isEqualTo(1);
    assertThat(second.removed()).isEqualTo(1);
    assertThat(second.web().pages()).isEqualTo(3);
    BuildReport fresh = build(folder.resolve("fresh"), A, changed, added);
    assertThat(second.web().id()).isEqualTo(fresh.web().id());
    assertThat(second.web().id()).isNotEqualTo(first.web().id());
  }

  @Test
  void build_failing_leavesTheOldWebAndItsReaders() {
    Path web = folder.resolve("web");
    BuildReport first = build(web, A, B);
    try (LocalWeb open = LocalWeb.open(web)) {
      assertThatThrownBy(() -> build(web, A, "{\"title\":")).isInstanceOf(InputException.class);
      assertThat(open.page(1).title()).isEqualTo("Beta");
    }
    try (LocalWeb again = LocalWeb.open(web)) {
      assertThat(again.id()).isEqualTo(first.web().id());
    }
    assertThat(web.resolve("build")).doesNotExist();
  }

  @Test
  void build_repeatedPages_areTakenOnceAndNamesakesKept() {
    String other = "{\"title\":\"Alpha\",\"text\":\"Another page of that name.\"}";
    BuildReport report = build(folder.resolve("web"), A, B, A, other, other);
    assertThat(report.web().pages()).isEqualTo(3);
    assertThat(report.repeated()).isEqualTo(1);
  }

  @Test
  void build_brokenLine_namesFileAndLine() {
    assertThatThrownBy(() -> build(folder.resolve("web"), A, "{\"title\": \"x\","))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(".jsonl line 2: not JSON");
  }

  @Test
  void build_noTitle_namesFileLineAndField() {
    assertThatThrownBy(() -> build(folder.resolve("web"), A, "{\"text\": \"x\"}"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(".jsonl line 2: a page needs a title");
  }

  @Test
  void build_noPages_says() {
    assertThatThrownBy(() -> build(folder.resolve("web")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no pages");
  }

  @Test
  void build_redirectsInACircle_saysWhich() {
    String x = "{\"title\":\"X\",\"redirect\":\"Y\"}";
    String y = "{\"title\":\"Y\",\"redirect\":\"X\"}";
    assertThatThrownBy(() -> build(folder.resolve("web"), A, x, y))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("circle: Y -> X");
  }

  @Test
  void build_sameUrlTwice_saysWhere() {
    String one = "{\"title\":\"X\",\"url\":\"http://a.org/1\",\"text\":\"x\"}";
    String two = "{\"title\":\"Y\",\"url\":\"http://a.org/1#y\",\"text\":\"y\"}";
    assertThatThrownBy(() -> build(folder.resolve("web"), one, two))
        .isInstanceOf(InputException.class)
        .hasMessageMatching(".*\\.jsonl line [12]: another page has the url .*");
  }

  @Test
  void build_skippingBad_leavesOutWhatClashesAndTellsOfIt() {
    String one = "{\"title\":\"X\",\"url\":\"http://a.org/1\",\"text\":\"x\"}";
    String two = "{\"title\":\"Y\",\"url\":\"http://a.org/1#y\",\"text\":\"y\"}";
    String circle = "{\"title\":\"Z\",\"redirect\":\"Z\"}";
    List<String> told = new ArrayList<>();
    Path file = SmallWebs.lines(folder, one, "{\"text\":\"\"}", two, circle);
    BuildReport report =
        LocalWebBuilder.named("small")
            .skipBad(true)
            .progress(
                new BuildProgress() {
                  @Override
                  public void at(Phase phase, long done, long total) {}

                  @Override
                  public void leftOut(String problem) {
                    told.add(problem);
                  }
                })
            .build(PageSource.of(file, ReadOptions.SKIP_BAD), folder.resolve("web"));
    assertThat(report.web().pages()).isEqualTo(1);
    assertThat(report.bad()).isEqualTo(3);
    assertThat(told).hasSize(2).anyMatch(line -> line.contains("circle: Z"));
  }

  @Test
  void build_folderWithOtherFiles_isRefused() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "dear");
    assertThatThrownBy(() -> build(folder, A))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("has other files in it");
  }

  @Test
  void build_fileInTheWay_isRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> build(file.resolve("web"), A))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot write to the folder");
  }

  @Test
  void build_missingFile_says() {
    PageSource none = PageSource.of(folder.resolve("none.jsonl"));
    assertThatThrownBy(() -> LocalWebBuilder.named("x").build(none, folder.resolve("web")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no such file");
  }

  private BuildReport build(Path web, String... pages) {
    return LocalWebBuilder.named("small").build(PageSource.of(SmallWebs.lines(folder, pages)), web);
  }
}
