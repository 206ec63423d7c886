package dev.webexplorer.browser.extract;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells a page that was read from one that only stands in for it: a robot check, a shell that
 * scripts fill, the beginning before a paywall. Only pages of little text are suspected.
 */
final class Diagnosis {
  private static final int CHALLENGE_TEXT = 1_500;
  private static final int SHELL_TEXT = 250;
  private static final int TEASER_TEXT = 2_500;
  private static final int SEEN = 20_000;

  private static final Pattern CHALLENGE =
      Pattern.compile(
          "(?i)just a moment\\.\\.\\.|attention required! \\| cloudflare|checking (?:if the site connection is secure|your browser before)"
              + "|verif(?:y|ying) (?:that )?you are (?:a )?human|are you (?:a )?(?:human|robot)\\?|robot challenge|pardon our interruption"
              + "|incapsula incident id|unusual traffic from your computer|unusual activity from your computer"
              + "|enable js and disable any ad blocker|enter the characters you see below|press (?:&|and) hold to confirm"
              + "|(?:access denied|you don't have permission to access).{0,300}reference #|ddos protection by"
              + "|complete the security check to access|you have been blocked");

  private static final String CHALLENGE_PARTS =
      "script[src*=challenge-platform],script[src*=_Incapsula_Resource],script[src*=captcha-delivery],#challenge-form,#challenge-running,"
          + "#px-captcha,.cf-turnstile,iframe[src*=captcha-delivery],iframe[src*=_Incapsula_Resource],.g-recaptcha,.h-captcha";

  private static final Pattern SCRIPTS = Pattern.compile("(?i)java ?script");

  private static final Pattern SCRIPTS_WANTED =
      Pattern.compile(
          "(?i)(?:java ?script|js)\\b.{0,80}(?:enabled?|activ|a[kt]tiv|habilit|required?|turned? on|need|support)"
              + "|(?:enable|activ|a[kt]tiv|habilit|включ|turn on|requires?|need(?:s|ed)?|without).{0,40}java ?script");

  private static final String SHELL =
      "#root,#app,#__next,#__nuxt,#___gatsby,#svelte,app-root,[ng-app],[data-reactroot],#main-app,#application";

  private static final Pattern PAYWALL =
      Pattern.compile(
          "(?i)(?:subscribe|sign (?:in|up)|log ?in|register|become a member|join)\\b.{0,40}(?:to (?:continue|keep|read|access|unlock|view))"
              + "|to (?:continue|keep) reading|(?:already|not) a (?:subscriber|member)\\?|for subscribers only|subscriber[- ]only|this (?:article|content|story) is (?:for|reserved|available (?:only )?to)");

  private static final Set<String> NOT_FREE = Set.of("false", "no");

  private final Document document;
  private final LinkedData linked;
  private final String seen;
  private final String text;

  private Diagnosis(Document document, LinkedData linked, String seen, String text) {
    this.document = document;
    this.linked = linked;
    this.seen = seen;
    this.text = text;
  }

  /** Diagnoses a page whose content is {@code text}. */
  static Outcome of(Document document, LinkedData linked, Tree tree, String text) {
    String seen = document.title() + "\n" + tree.words(tree.root(), tree.size(), SEEN);
    return new Diagnosis(document, linked, seen, text).outcome();
  }

  private Outcome outcome() {
    if (seen.length() < CHALLENGE_TEXT && challenged()) {
      return new Outcome(Status.BLOCKED, "the site asks for a proof that a person reads");
    }
    if (text.length() < SHELL_TEXT && shell()) {
      return new Outcome(
          Status.NEEDS_SCRIPTS,
          "scripts fill this page; without a browser there is next to nothing on it");
    }
    if (text.isBlank()) {
      return new Outcome(Status.EMPTY, "the page has no text");
    }
    if (text.length() < TEASER_TEXT
        && (NOT_FREE.contains(linked.first("isAccessibleForFree").toLowerCase(Locale.ROOT))
            || PAYWALL.matcher(seen).find())) {
      return new Outcome(Status.PAYWALL, "only what stands before a paywall");
    }
    return Outcome.OK;
  }

  private boolean challenged() {
    return CHALLENGE.matcher(seen).find()
        || (text.length() < SHELL_TEXT && document.selectFirst(CHALLENGE_PARTS) != null);
  }

  private boolean shell() {
    if (document.selectFirst("script") == null) {
      return false;
    }
    for (Element fallback : document.getElementsByTag("noscript")) {
      if (SCRIPTS.matcher(fallback.text()).find()) {
        return true;
      }
    }
    Element shell = document.selectFirst(SHELL);
    return (shell != null && shell.text().length() < SHELL_TEXT)
        || SCRIPTS_WANTED.matcher(seen).find();
  }
}
