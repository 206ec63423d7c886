package dev.webexplorer.browser.extract;

import static dev.webexplorer.browser.extract.Extracted.PROSE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainContentTest {
  private static final String STORY = PROSE.repeat(4);
  private static final String LINKS =
      "<ul><li><a href=/a>Markets fall again</a><li><a href=/b>Rain in the north</a><li><a href=/c>Elections called early</a></ul>";

  private static String article(String before, String inside, String after) {
    return Extracted.page(
            "A bridge opens",
            before + "<article><h1>A bridge opens</h1>" + inside + STORY + "</article>" + after)
        .text();
  }

  /** Parts that stand around or in an article and are none of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nav>FRAME <a href=/x>x</a></nav>",
        "<header role=banner><a href=/>FRAME</a></header>",
        "<aside>FRAME: A word on something else that is long enough to be a paragraph by itself.</aside>",
        "<footer>FRAME. All rights reserved by the Vell Times, which was founded in 1850.</footer>",
        "<div class=sidebar>FRAME words that somebody put beside the text, with a stop.</div>",
        "<div class=related-articles><h3>FRAME</h3><a href=/a>Markets fall again</a></div>",
        "<div id=cookie-consent>FRAME: we use cookies, and so do all of our 812 partners.</div>",
        "<div class=newsletter-signup>FRAME: get the best of the week every Sunday morning.</div>",
        "<div class=social-share>FRAME <a href=/f>Facebook</a> <a href=/t>Twitter</a></div>",
        "<section id=comments><p>FRAME. I was there, and it was raining all the time, said a reader.</p></section>",
        "<div class=ad-slot>FRAME: buy one bridge, get another one for half of the price.</div>",
        "<div class=author-bio>FRAME writes about bridges and lives in Bryne with two cats.</div>",
        "<div class='breadcrumb'><a href=/>FRAME</a> <a href=/news>News</a></div>",
        "<div class=tags>FRAME: <a href=/t/bridges>bridges</a></div>",
        "<div role=complementary>FRAME words.</div>",
      })
  void frames_areNotOfTheArticle(String frame) {
    String alone = article("", "", "");
    assertThat(alone).contains("The old stone bridge").doesNotContain("FRAME");
    assertThat(article(frame, "", "")).isEqualTo(alone);
    assertThat(article("", "", frame)).isEqualTo(alone);
    assertThat(article("", PROSE + frame, "")).isEqualTo(article("", PROSE, ""));
  }

  @Test
  void listsOfLinks_aroundTheArticle_areNotOfIt() {
    assertThat(article(LINKS, "", LINKS)).isEqualTo(article("", "", ""));
  }

  @Test
  void paragraphsOfTheArticle_stayWhateverTheyAreCalled() {
    String named = "<div class=widget-text>" + STORY + "</div>";
    assertThat(Extracted.text("<div id=sidebar-layout>" + named + "</div>"))
        .contains("stone bridge");
  }

  @Test
  void titleAndCredits_areNotOfTheText() {
    String credits =
        "<p class=byline>By <a href=/ada>Ada Quill</a></p><time>4 May 1890, 10:00</time><div>5 min read</div>";
    assertThat(article("", credits, "")).startsWith("The old stone bridge");
  }

  @Test
  void standfirst_isOfTheText() {
    String first = "<p class=standfirst>After nine years of building, Bryne has its crossing.</p>";
    assertThat(article("", first, "")).startsWith("After nine years of building");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Advertisement",
        "ADVERTISEMENT",
        "Read more",
        "Share this article",
        "Werbung",
        "Loading…"
      })
  void labels_areDropped(String label) {
    assertThat(article("", PROSE + "<p>" + label + "</p>", "")).isEqualTo(article("", PROSE, ""));
  }

  @Test
  void paragraphThatOnlyLinksToAnotherArticle_isDropped() {
    String link =
        "<p>Read also: <a href=/other>Why the old ferry was never painted again by those who had promised it</a></p>";
    assertThat(article("", PROSE + link, "")).isEqualTo(article("", PROSE, ""));
  }

  @Test
  void linksInSentences_stay() {
    String sentence =
        "<p>The mason, <a href=/tom>Tom Harrow</a>, had built it with <a href=/b>his brothers</a>.</p>";
    assertThat(article("", sentence, ""))
        .startsWith("The mason, Tom Harrow, had built it with his");
  }

  @Test
  void teasers_areOtherPages() {
    String teaser =
        "<div><h3><a href=/other>A ferry sinks</a></h3><p>Nobody was hurt when the ferry went down on Monday.</p></div>";
    assertThat(article("", "", teaser.repeat(3))).isEqualTo(article("", "", ""));
  }

  @Test
  void pageOfTeasers_isItsTeasers() {
    String teaser =
        "<div><h3><a href=/other>A ferry sinks</a></h3><p>Nobody was hurt when the ferry went down on Monday.</p></div>";
    String text = Extracted.page("News", "<main>" + teaser.repeat(6) + "</main>").text();
    assertThat(text.split("A ferry sinks", -1)).hasSize(7);
    assertThat(text).contains("Nobody was hurt");
  }

  @Test
  void pageOfLinks_isItsLinks() {
    assertThat(Extracted.page("Index", "<h1>Index</h1>" + LINKS).text())
        .contains("Markets fall again\nRain in the north\nElections called early");
    String headlines =
        "<h2><a href=/a>Markets fall again</a></h2><h2><a href=/b>Rain in the north</a></h2>";
    assertThat(Extracted.page("Index", headlines).text())
        .contains("Markets fall again", "Rain in the north");
  }

  @Test
  void shortPage_isRead() {
    assertThat(Extracted.page("Hi", "<div><span>Hello</span></div>").text()).isEqualTo("Hello");
    assertThat(Extracted.text("<nav>Only a menu</nav>")).isEqualTo("Only a menu");
  }

  @Test
  void discussion_isTheContentOfAPageThatHasNothingElse() {
    String comments =
        "<h1>How are you?</h1><div class=comments><div class=comment>"
            + PROSE
            + "</div><div class=comment>"
            + PROSE
            + "</div></div>";
    assertThat(Extracted.page("How are you?", comments).text().split("stone bridge", -1))
        .hasSize(3);
  }

  @Test
  void scriptsWithoutSpaces_countAsProse() {
    String text = "昔々、ある所にお爺さんとお婆さんがいました。お爺さんは山へ柴刈りに、お婆さんは川へ洗濯に行きました。";
    assertThat(
            Extracted.page(
                    "桃太郎",
                    "<div class=menu>"
                        + LINKS
                        + "</div><div><p>"
                        + text
                        + "</p><p>"
                        + text
                        + "</p></div>"
                        + LINKS)
                .text())
        .isEqualTo(text + "\n\n" + text);
  }

  @Test
  void links_ofTheContentComeFirst() {
    String page =
        LINKS
            + "<article>"
            + STORY
            + "<p>See <a href=/ister>the Ister</a> for more on the river.</p></article>";
    assertThat(Extracted.page("A bridge opens", page).links())
        .extracting(link -> link.text())
        .containsExactly(
            "the Ister", "Markets fall again", "Rain in the north", "Elections called early");
  }

  @Test
  void baseElement_saysWhereLinksLead() {
    String page =
        "<html><head><base href='https://other.example/x/'></head><body><p>See <a href=y>y</a>.";
    assertThat(Extracted.page(page).markdown()).isEqualTo("See [y](https://other.example/x/y).");
  }
}
