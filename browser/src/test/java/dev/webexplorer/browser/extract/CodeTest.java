package dev.webexplorer.browser.extract;

import static dev.webexplorer.browser.extract.Extracted.markdown;
import static dev.webexplorer.browser.extract.Extracted.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTest {
  /** How sites and their highlighters name the language of code. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<pre><code class='language-java'>x</code></pre> | java",
        "<pre><code class='lang-py hljs'>x</code></pre> | py",
        "<pre class='brush: js; toolbar: false'>x</pre> | js",
        "<pre class='sourceCode haskell'>x</pre> | haskell",
        "<div class='highlight-source-rust'><pre>x</pre></div> | rust",
        "<div class='highlight highlight-c++'><pre>x</pre></div> | c++",
        "<pre data-lang=Go>x</pre> | go",
        "<pre><code data-language='kotlin'>x</code></pre> | kotlin",
        "<pre class='language-none'>x</pre> | ''",
        "<pre class=prettyprint>x</pre> | ''",
      })
  void language_isRead(String html, String language) {
    assertThat(markdown(html)).isEqualTo("```" + language + "\nx\n```");
  }

  @Test
  void linesAndIndents_stay() {
    assertThat(markdown("<pre>\nif a:\n    b()\n\n\tc()  \n\n</pre>"))
        .isEqualTo("```\nif a:\n    b()\n\n\tc()\n```");
  }

  @Test
  void highlightedCode_isItsWords() {
    assertThat(text("<pre><span class=k>int</span> <span class=n>a</span>;<br>b;</pre>"))
        .isEqualTo("int a;\nb;");
  }

  @Test
  void codeInLines_hasOneLineEach() {
    assertThat(text("<pre><div>a</div><div>  b</div></pre>")).isEqualTo("a\n  b");
    assertThat(text("<pre><ol><li>a<li>b</ol></pre>")).isEqualTo("a\nb");
  }

  @Test
  void codeWithFences_getsALongerFence() {
    assertThat(markdown("<pre>```\nx\n```</pre>")).isEqualTo("````\n```\nx\n```\n````");
  }

  @Test
  void signsInCode_areNotEscaped() {
    assertThat(markdown("<pre>*a* _b_ [c](d) &lt;e&gt; # f</pre>"))
        .isEqualTo("```\n*a* _b_ [c](d) <e> # f\n```");
  }

  @Test
  void emptyCode_vanishes() {
    assertThat(markdown("a<pre> \n </pre>b")).isEqualTo("a\n\nb");
  }

  @Test
  void codeInAnItem_isIndented() {
    assertThat(markdown("<ul><li>a<pre>b\n\nc</pre><li>d</ul>"))
        .isEqualTo("- a\n\n  ```\n  b\n\n  c\n  ```\n- d");
  }

  @Test
  void linksInCode_areListed() {
    assertThat(Extracted.body("<pre>see <a href=/x>x</a></pre>").links())
        .extracting(link -> link.url().toString())
        .containsExactly("https://example.org/x");
  }

  @Test
  void lineNumberTable_isCode() {
    String html = "<table class=highlighttable><tr><td><pre>1\n2</pre><td><pre>a\nb</pre></table>";
    assertThat(markdown(html)).contains("```\na\nb\n```");
  }
}
