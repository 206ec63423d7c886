package dev.webexplorer.datagen.clue;

import dev.webexplorer.datagen.clue.Clauses.Clause;
import dev.webexplorer.datagen.text.Tag;
import dev.webexplorer.datagen.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds what a sentence can do without: a clause of time or manner before it, clauses that trail
 * after it, a remark between commas. What is left must hold the answer's place and a finite verb,
 * so that it says less, never something else.
 */
final class Trims {
  private static final Set<String> OPENERS =
      Set.of(
          "in",
          "on",
          "at",
          "by",
          "during",
          "throughout",
          "after",
          "before",
          "when",
          "as",
          "while",
          "although",
          "though",
          "because",
          "since",
          "following",
          "from",
          "under",
          "with",
          "until",
          "despite",
          "upon",
          "within");
  private static final Set<String> TRAILERS =
      Set.of(
          "which",
          "who",
          "whose",
          "where",
          "including",
          "such",
          "with",
          "although",
          "though",
          "while",
          "whilst",
          "whereas",
          "but",
          "because",
          "since",
          "when",
          "after",
          "before",
          "following",
          "particularly",
          "especially",
          "notably",
          "mainly",
          "mostly",
          "despite",
          "during",
          "as",
          "so",
          "thus",
          "often",
          "usually",
          "partly",
          "largely");
  private static final Set<String> REMARKS = Set.of("which", "who", "whose", "where", "including");

  /** After these words the opening says in which story, or on what terms, the rest holds. */
  private static final Set<String> SCOPES =
      Set.of(
          "theory",
          "fiction",
          "mythology",
          "myth",
          "legend",
          "story",
          "stories",
          "novel",
          "novels",
          "film",
          "films",
          "book",
          "books",
          "series",
          "episode",
          "play",
          "poem",
          "game",
          "belief",
          "tradition",
          "principle",
          "practice",
          "general",
          "case",
          "cases",
          "some",
          "most",
          "many",
          "contrast",
          "addition",
          "particular",
          "version",
          "order",
          "religion",
          "system",
          "model");

  private final List<Word> words;
  private final Clauses clauses;
  private final List<Part> answers;

  private Trims(List<Word> words, List<Part> answers) {
    this.words = words;
    this.clauses = new Clauses(words);
    this.answers = answers;
  }

  /** Returns the stretches, which may lie in one another. */
  static List<Trim> find(List<Word> words, List<Part> parts) {
    return new Trims(words, parts.stream().filter(Part::isAnswer).toList()).find();
  }

  private List<Trim> find() {
    List<Clause> all = clauses.all();
    List<Trim> found = new ArrayList<>();
    if (all.size() < 2) {
      return found;
    }
    opening(all, found);
    for (int i = 1; i < all.size(); i++) {
      trailing(all, i, found);
      if (i + 1 < all.size()) {
        remark(all, i, found);
      }
    }
    return found;
  }

  private void opening(List<Clause> all, List<Trim> found) {
    Clause first = all.getFirst();
    Clause next = all.get(1);
    boolean scoped =
        words.subList(first.from(), first.to()).stream().anyMatch(w -> SCOPES.contains(w.lower()));
    boolean fit =
        OPENERS.contains(words.get(first.from()).lower())
            && !scoped
            && startsSubject(next.from())
            && clauses.finite(next);
    if (fit) {
      add(start(first), start(next), found);
    }
  }

  private void trailing(List<Clause> all, int at, List<Trim> found) {
    Clause clause = all.get(at);
    Clause before = all.get(at - 1);
    Word first = words.get(clause.from());
    boolean fit =
        TRAILERS.contains(first.lower())
            || Clauses.participle(first)
            || (first.lower().equals("and")
                && startsSubject(clause.from() + 1)
                && clauses.finite(clause));
    boolean complete =
        words.get(before.to() - 1).isNominal() || words.get(before.to() - 1).is(Tag.NUM);
    if (fit && complete && mainBefore(all, at)) {
      add(words.get(before.to() - 1).end(), words.get(all.getLast().to() - 1).end(), found);
    }
  }

  private void remark(List<Clause> all, int at, List<Trim> found) {
    Clause clause = all.get(at);
    Clause after = all.get(at + 1);
    Word first = words.get(clause.from());
    Word next = words.get(after.from());
    boolean goesOn = next.is(Tag.AUX) || (next.is(Tag.VERB) && !Clauses.participle(next));
    boolean fit = REMARKS.contains(first.lower()) || (first.is(Tag.DET) && !clauses.finite(clause));
    boolean nominal = words.get(clause.from() - 2).isNominal();
    if (fit && goesOn && nominal) {
      add(words.get(clause.from() - 2).end(), next.start() - 1, found);
    }
  }

  private boolean mainBefore(List<Clause> all, int at) {
    for (int i = 0; i < at; i++) {
      if (!clauses.subordinate(all.get(i))
          && !words.get(all.get(i).from()).is(Tag.ADP)
          && clauses.finite(all.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean startsSubject(int at) {
    if (at >= words.size()) {
      return false;
    }
    Word word = words.get(at);
    return word.is(Tag.DET)
        || word.is(Tag.PRON)
        || word.isNominal()
        || word.is(Tag.NUM)
        || word.is(Tag.ADJ);
  }

  private int start(Clause clause) {
    return words.get(clause.from()).start();
  }

  private void add(int start, int end, List<Trim> found) {
    boolean answerLeft = answers.stream().anyMatch(a -> a.end() <= start || a.start() >= end);
    boolean cutsAnswer =
        answers.stream()
            .anyMatch(a -> a.overlaps(start, end) && !(start <= a.start() && a.end() <= end));
    if (end > start && answerLeft && !cutsAnswer) {
      found.add(new Trim(start, end));
    }
  }
}
