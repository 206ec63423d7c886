package dev.webexplorer.agent.rules;

import dev.webexplorer.agent.text.Sentences;
import dev.webexplorer.agent.text.StopWords;
import dev.webexplorer.agent.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question taken apart: what kind of thing it asks for, and what must be true of it.
 *
 * @param constraints at least one
 * @param stems hashes of all content words
 */
record Inquiry(String text, Kind kind, List<Constraint> constraints, Set<Integer> stems) {
  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)\\bname of (?:the|an?|this) ([\\p{L} -]+?)(?= (?:described|that|which|who|whose|where|in|of"
              + "|for|to|with)\\b|[,.:;?]|$)");
  private static final Pattern WHICH =
      Pattern.compile("(?i)\\b(?:which|what) (\\p{Ll}+(?: \\p{Ll}+)?)\\b");
  private static final Pattern THIS = Pattern.compile("\\b[Tt]h(?:is|ese) (\\p{Ll}+)");
  private static final Pattern VERB =
      Pattern.compile("is|was|are|were|did|does|do|has|had|the|can");

  static Inquiry of(String question) {
    List<String> sentences = new ArrayList<>();
    for (Sentences.Bounds bounds : Sentences.of(question)) {
      sentences.add(question.substring(bounds.start(), bounds.end()));
    }
    Kind kind = kind(question);
    List<Constraint> constraints = new ArrayList<>();
    Set<Integer> stems = new TreeSet<>();
    for (String sentence : sentences) {
      Constraint constraint = read(sentence, kind, constraints);
      stems.addAll(constraint.stems().keySet());
      boolean opening = sentences.size() > 1 && ASKED.matcher(sentence).find();
      if (constraint.weight() >= 1 && !(opening && constraint.weight() < 3)) {
        constraints.add(constraint);
      }
    }
    if (constraints.isEmpty()) {
      constraints.add(Constraint.of(question, kind));
    }
    return new Inquiry(question, kind, List.copyOf(constraints), stems);
  }

  private static Constraint read(String sentence, Kind kind, List<Constraint> before) {
    Matcher about = THIS.matcher(sentence);
    boolean asked = Slot.names(sentence, kind);
    while (!asked && !before.isEmpty() && about.find()) {
      String noun = about.group(1);
      Constraint last = before.getLast();
      boolean introduced =
          Pattern.compile("(?i)\\b(?:an?|another) (?:[\\p{L}-]+ ){0,3}" + noun + "\\b")
              .matcher(last.text())
              .find();
      if (introduced) {
        int of = last.hopOf() < 0 ? before.size() - 1 : last.hopOf();
        return Constraint.hop(sentence, new Kind(noun), of);
      }
    }
    return Constraint.of(sentence, kind);
  }

  private static Kind kind(String question) {
    Matcher asked = ASKED.matcher(question);
    if (asked.find()) {
      return new Kind(asked.group(1).toLowerCase(Locale.ROOT).strip());
    }
    Matcher which = WHICH.matcher(question);
    if (which.find()) {
      String noun = Token.of(which.group(1)).getFirst().lower();
      if (!VERB.matcher(noun).matches()) {
        return new Kind(noun.toLowerCase(Locale.ROOT));
      }
    }
    if (question.startsWith("Who ")) {
      return new Kind("person");
    }
    Matcher slot = THIS.matcher(question);
    return new Kind(slot.find() ? slot.group(1) : "");
  }

  /** Returns whether all content words of a name stand in the question: it is no answer then. */
  boolean names(String title) {
    boolean any = false;
    for (Token token : Token.of(title)) {
      if (!StopWords.has(token.lower())) {
        any = true;
        if (!stems.contains(token.stem().hashCode())) {
          return false;
        }
      }
    }
    return any;
  }
}
