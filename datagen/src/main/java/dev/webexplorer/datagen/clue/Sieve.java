package dev.webexplorer.datagen.clue;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets through sentences that can stand alone, and takes from them what ties them to others. */
final class Sieve {
  private static final int LEAST_WORDS = 8;
  private static final int MOST_WORDS = 40;
  private static final int MOST_COMMAS = 4;

  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:In particular|By contrast|In contrast|In general|As a result|Overall|However|Moreover|Furthermore|In addition|Additionally|Nevertheless|Nonetheless"
              + "|Finally|Indeed|In fact|Similarly|Likewise|Consequently|Today|Currently"
              + "|Interestingly|Notably|Traditionally|Eventually|Ultimately|Initially|Originally"
              + "|Subsequently|Apparently|Historically|Generally|Typically|Of course|Later"
              + "|Soon after|Afterwards), ");
  private static final Pattern INNER =
      Pattern.compile(
          ", (?:however|therefore|moreover|for example|for instance|too|also|of course|in fact"
              + "|in turn|as well|respectively),"
              + "| (?:also|likewise|therefore|thus|then|hence|thereby)(?= )");
  private static final Pattern ANAPHORIC =
      Pattern.compile(
          "\\b(?:[Tt]his|[Tt]hese|[Tt]hose|[Ss]uch|[Ff]ormer|[Ll]atter|[Aa]nother|[Aa]bove"
              + "|[Bb]elow|[Hh]ere|I|[Ww]e|[Yy]ou|[Oo]ur|[Mm]y|[Yy]our|us|[Ss]ame|following|there(?! (?:is|are|was|were)\\b)"
              + "|[Bb]oth(?! (?:the )?[\\w-]+ and\\b)|[Ee]ither|[Nn]either|(?<!any )(?<!each )[Oo]ther|[Oo]thers|again|[Ll]ater|[Ss]oon|instead|meanwhile|[Mm]eanwhile"
              + "|afterwards|subsequently|thereafter|[Ee]arlier|[Aa]ccordingly|today|currently|now|recently|respectively"
              + "|ones|one(?! of\\b)|[Ss]imilarly|next day|next year|at the time|at that time|previous|previously|whom"
              + "|hereafter|aforementioned|these|so-called|article|articles|listed|alleged|found under|should|all (?:two|three|four|five|six)|the (?:two|three|four|five|six)|see|image|picture|photo"
              + "|photograph|map|diagram|table|Enlarge|CAPTION|List|chapter|section|etc|e\\.g|i\\.e)\\b");
  private static final Pattern THAT =
      Pattern.compile(
          "\\b(?:[Ii]n|[Aa]t|[Oo]f|[Oo]n|[Bb]y|[Ff]or|[Ff]rom|[Aa]fter|[Dd]uring|[Ww]ith|[Tt]o|[Ss]ince|[Bb]efore|[Uu]ntil) that\\b");
  private static final Pattern BAD_OPENING =
      Pattern.compile(
          "^(?:Was|Were|Is|Are|Has|Had|Which|Whose|Whom|See|Map|Image|Click|Note|But|And|Or|So|Yet|Thus|Hence|Then|Therefore|Because|Since then|If|For example"
              + "|As a result|As such|Also|That|There|They|It|Its|Their|His|Her|What|When|Where|How"
              + "|Who|Which|Why|Whether|Nor|Not|Even|Still|Instead|Rather|Like|Unlike|Some|Many|Most"
              + "|Several|All|Each|Only|Other|Two|Three|Four|One|More|Few|Further|On the other"
              + "|At the same|Along with|Besides|Despite|Although|Though|While|Among)\\b.*",
          Pattern.DOTALL);
  private static final Pattern BAD =
      Pattern.compile(
          "[;:\"+“”„«»‘…•°=@#|*<>{}\\\\_~^→/&]|\\.\\.|--|—| – | - |\\bhttps?\\b|\\d%|'{2}| '|\\?|!| -|\\b[A-Z][a-z]{0,3}\\.$|\\bc\\. ?\\d");

  private static final Pattern TITLE = Pattern.compile("\"\\p{Lu}[^\".?!]{1,60}\"");
  private static final Pattern CODE = Pattern.compile("\\b\\w+(?:(?:::|_)\\w+)+(?:\\(\\))?");

  private Sieve() {}

  /** Returns whether a sentence has the form of a clue. */
  static boolean passes(String text) {
    int words = text.split(" ", -1).length;
    return words >= LEAST_WORDS
        && words <= MOST_WORDS
        && text.endsWith(".")
        && Character.isUpperCase(text.charAt(0))
        && text.chars().filter(c -> c == ',').count() <= MOST_COMMAS
        && !BAD.matcher(withoutTitles(text)).find()
        && !repeats(text);
  }

  /** Returns whether a single fact may be a clue, short as it is. */
  static boolean passesFact(String text) {
    String rest = withoutTitles(text);
    return text.split(" ", -1).length <= MOST_WORDS
        && text.chars().filter(c -> c == ',').count() <= MOST_COMMAS
        && !BAD.matcher(rest).find()
        && !leans(rest)
        && !repeats(rest);
  }

  /** Titles of works in quotation marks and names in code read well. */
  private static String withoutTitles(String text) {
    return CODE.matcher(TITLE.matcher(text).replaceAll("Title")).replaceAll("name");
  }

  /** Returns whether the sentence leans on others, connectives aside. */
  static boolean leans(String text) {
    return ANAPHORIC.matcher(text).find()
        || THAT.matcher(text).find()
        || BAD_OPENING.matcher(text).matches();
  }

  /** Returns where a connective at the start or inside may be cut out; empty when there is none. */
  static Optional<int[]> connective(String text) {
    Matcher opening = OPENING.matcher(text);
    if (opening.find()) {
      return Optional.of(new int[] {0, opening.end()});
    }
    Matcher inner = INNER.matcher(text);
    return inner.find() ? Optional.of(new int[] {inner.start(), inner.end()}) : Optional.empty();
  }

  /** Captions that were glued to a sentence repeat its words. */
  private static boolean repeats(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("\\W+", -1);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i + 3 < words.length; i++) {
      if (!seen.add(words[i] + ' ' + words[i + 1] + ' ' + words[i + 2] + ' ' + words[i + 3])) {
        return true;
      }
    }
    return false;
  }
}
