package dev.webexplorer.browser.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {
  private static Status status(String title, String body) {
    return Extracted.page(title, body).outcome().status();
  }

  /** Titles and texts of the pages that robots are shown. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Just a moment...|<p>Checking your browser before accessing example.org.<p>DDoS protection by Cloudflare",
        "Attention Required! | Cloudflare|<h1>Sorry, you have been blocked</h1><p>You are unable to access example.org",
        "Access Denied|<h1>Access Denied</h1>You don't have permission to access \"http://example.org/\" on this server.<p>Reference #18.2d351ab8.1577119922.a4e16ab",
        "Pardon Our Interruption|<p>As you were browsing something about your browser made us think you were a bot.",
        "example.org|<p>Please enable JS and disable any ad blocker",
        "Robot Challenge Screen|<p>Checking site security",
        "Are you a robot?|<p>We've detected unusual activity from your computer network",
        "Human|<p>Press & Hold to confirm you are a human (and not a bot).",
        "Amazon|<h4>Enter the characters you see below</h4><p>Sorry, we just need to make sure you're not a robot.",
        "x|<p>Verifying you are human. This may take a few seconds.<p>example.org needs to review the security of your connection",
        "x|<p>Wait<script src='/cdn-cgi/challenge-platform/h/b/orchestrate'></script>",
        "x|<iframe src='https://geo.captcha-delivery.com/captcha/?x=1'></iframe>",
        "x|<div class=g-recaptcha></div><p>One more step",
      })
  void challenge_isBlocked(String page) {
    int bar = page.lastIndexOf('|');
    Outcome outcome = Extracted.page(page.substring(0, bar), page.substring(bar + 1)).outcome();
    assertThat(outcome.status()).isEqualTo(Status.BLOCKED);
    assertThat(outcome.detail()).isNotEmpty();
    assertThat(outcome.ok()).isFalse();
  }

  @Test
  void articleOnRobotChecks_isAnArticle() {
    String about = "<p>“Are you a robot?” is what the page asks when there is unusual traffic.</p>";
    assertThat(status("Captchas", "<h1>Captchas</h1>" + about + Extracted.PROSE.repeat(8)))
        .isEqualTo(Status.OK);
    assertThat(status("News", Extracted.PROSE.repeat(3) + "<div class=g-recaptcha></div>"))
        .isEqualTo(Status.OK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div id=root></div><script src=app.js></script>",
        "<div id=__next><div class=spinner></div></div><script>window.x={}</script>",
        "<app-root>Loading…</app-root><script src=main.js></script>",
        "<noscript>You need to enable JavaScript to run this app.</noscript><script src=a.js></script>",
        "<p>Please enable JavaScript to view this page</p><script src=a.js></script>",
        "<noscript>Bitte aktivieren Sie JavaScript</noscript><script src=a.js></script><p>Laden",
      })
  void shell_needsScripts(String body) {
    assertThat(status("App", body)).isEqualTo(Status.NEEDS_SCRIPTS);
  }

  @Test
  void articleThatAShellKeepsInItsData_isRead() {
    String line = "The old stone bridge over the river was opened on a Sunday in May, at last.";
    String body = (line + "\\n\\n").repeat(4).strip();
    Extraction read =
        Extracted.page(
            "Bridge",
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                + body
                + "\"}</script><div id=root></div><script src=a.js></script>");
    assertThat(read.outcome()).isEqualTo(Outcome.OK);
    assertThat(read.text()).isEqualTo(String.join("\n\n", line, line, line, line));
    assertThat(read.title()).isEqualTo("Bridge");
  }

  @Test
  void articleInNoscript_isReadWhereThereIsNothingElse() {
    String kept = "<noscript><h2>Bridge</h2>" + Extracted.PROSE.repeat(2) + "</noscript>";
    Extraction shell = Extracted.page("Bridge", "<div id=root></div><script>x</script>" + kept);
    assertThat(shell.outcome()).isEqualTo(Outcome.OK);
    assertThat(shell.text()).contains("Nobody dared");
    String whole = Extracted.page("Bridge", Extracted.PROSE + "<p>Own." + kept).text();
    assertThat(whole.split("Nobody dared", -1)).hasSize(2);
  }

  @Test
  void pageWithTextBesideAnAppsRoot_isRead() {
    assertThat(
            status("App", "<div id=root>" + Extracted.PROSE.repeat(2) + "</div><script>x</script>"))
        .isEqualTo(Status.OK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>To continue reading, subscribe today.</p>",
        "<p>Subscribe to read the full story</p>",
        "<p>Already a subscriber? Log in</p>",
        "<p>This article is for subscribers only.</p>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script>",
      })
  void beginningBeforeAPaywall_isReadAndSaid(String wall) {
    Extraction read = Extracted.page("Bridge", Extracted.PROSE + wall);
    assertThat(read.outcome().status()).isEqualTo(Status.PAYWALL);
    assertThat(read.outcome().ok()).isTrue();
    assertThat(read.text()).startsWith("The old stone bridge");
  }

  @Test
  void longArticleThatAsksForSubscribers_isWhole() {
    assertThat(status("Bridge", Extracted.PROSE.repeat(20) + "<p>Subscribe to read more like this"))
        .isEqualTo(Status.OK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<p> </p>", "<!-- x -->", "<img src=a.png>", "<p>\u200b"})
  void noText_isEmpty(String body) {
    Extraction read = Extracted.page("", body);
    assertThat(read.outcome()).isEqualTo(new Outcome(Status.EMPTY, "the page has no text"));
    assertThat(read.text()).isEmpty();
  }

  @Test
  void htmlBeyondTheLimit_isToldOf() {
    String html = "<p>" + "word ".repeat(500);
    Extraction read = new Extractor(1_000).extract(html, Extracted.BASE);
    assertThat(read.outcome())
        .isEqualTo(
            new Outcome(
                Status.OK, "only the first 1,000 of 2,503 characters of the HTML were read"));
    assertThat(read.text()).hasSizeBetween(900, 1_000);
  }
}
