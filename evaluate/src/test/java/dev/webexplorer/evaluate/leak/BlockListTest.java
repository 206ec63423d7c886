package dev.webexplorer.evaluate.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockListTest {
  private final BlockList list = BlockList.with(List.of("leaks.invalid", "docs.invalid/Private"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://huggingface.co/datasets/someone/browsecomp-mirror",
        "http://www.huggingface.co/datasets",
        "https://HuggingFace.co:443/spaces/x/y?z=1",
        "https://github.com/openai/simple-evals",
        "https://github.com/OpenAI/Simple-Evals/blob/main/browsecomp_eval.py",
        "https://github.com/openai/simple-evals.git",
        "https://raw.githubusercontent.com/PALIN2018/BrowseComp-ZH/main/README.md",
        "https://openaipublic.blob.core.windows.net/simple-evals/browse_comp_test_set.csv",
        "https://web.archive.org/web/2025/https://huggingface.co/datasets/callanwu/WebWalkerQA",
        "https://r.jina.ai/https://huggingface.co/datasets/google/frames-benchmark",
        "https://translate.invalid/?u=https%3A%2F%2Fhuggingface.co%2Fdatasets%2Fa",
        "https://user@leaks.invalid/x",
        "https://a.b.leaks.invalid",
        "https://docs.invalid/private/1"
      })
  void placesThatRepublishBenchmarks_areKnown(String url) {
    assertThat(list.rule(URI.create(url))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://huggingface.co/docs/transformers",
        "https://huggingface.co/datasetsearch",
        "https://nothuggingface.co/datasets/x",
        "https://github.com/openai/simple-evals-of-mine",
        "https://github.com/openai/openai-python",
        "https://en.wikipedia.org/wiki/Hugging_Face",
        "https://docs.invalid/public",
        "https://x.invalid/100%25",
        "mailto:a@b.invalid"
      })
  void others_areNot(String url) {
    assertThat(list.rule(URI.create(url))).isEmpty();
  }
}
