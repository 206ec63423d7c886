package dev.webexplorer.datagen.models;

import dev.webexplorer.datagen.NumberedClue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an explorer hands in: {@code {"question", "answer", "aliases": […], "answer_url", "clues":
 * [{"text", "evidence": [{"url", "quote"}]}]}}, or {@code {"none": "why"}}. Each clue's text stands
 * in the question; aliases and {@code answer_url} may be left out.
 */
record Proposal(Exhibits exhibits, String language) {
  /** The model found nothing to ask. */
  static final String NO_QUESTION = "no_question";

  private static final int LEAST_CLUES = 2;
  private static final int LONGEST_ANSWER = 12;
  private static final Set<String> NO_ANSWERS = Set.of(" yes ", " no ", " true ", " false ");

  /** Reads and checks a proposal. */
  PlainPuzzle read(String said) throws Refusal {
    Fields fields = Fields.of(said);
    Optional<String> none = fields.text("none");
    if (none.isPresent()) {
      throw new Refusal(NO_QUESTION, none.get());
    }
    String question = fields.needed("question");
    String answer = fields.needed("answer");
    List<String> aliases =
        fields.texts("aliases").stream().filter(alias -> !alias.equals(answer)).distinct().toList();
    checkForm(answer);
    List<NumberedClue> clues = clues(fields, question);
    AnswerNames names = AnswerNames.of(answer, aliases);
    if (names.in(question)) {
      throw new Refusal("leak", "the question names the answer, or a part of its name");
    }
    if (!exhibits.name(names.names())) {
      throw new Refusal("unfounded_answer", "the answer stands on none of the pages you opened");
    }
    return new PlainPuzzle(answer, aliases, answerUrl(fields, names), language, question, clues);
  }

  private static void checkForm(String answer) throws Refusal {
    String plain = SpokenWord.plain(answer);
    boolean several = answer.contains(";") || answer.contains("\n");
    if (plain.isBlank()
        || SpokenWord.of(answer).size() > LONGEST_ANSWER
        || several
        || NO_ANSWERS.contains(plain.toLowerCase(Locale.ROOT))) {
      throw new Refusal(
          "answer_form", "the answer must be one short name, number or date, not: " + answer);
    }
  }

  private List<NumberedClue> clues(Fields fields, String question) throws Refusal {
    List<NumberedClue> clues = new ArrayList<>();
    String plain = SpokenWord.plain(question);
    for (Fields each : fields.objects("clues")) {
      String name = "clue " + clues.size();
      String text = each.needed("text");
      if (!plain.contains(SpokenWord.plain(text))) {
        throw new Refusal(
            "clue_not_in_question",
            "the text of " + name + " does not stand in the question word for word: " + text);
      }
      clues.add(new NumberedClue(clues.size(), text, exhibits.evidence(each, name)));
    }
    if (clues.size() < LEAST_CLUES) {
      throw new Refusal(
          "few_clues", "there are " + clues.size() + " clues; give at least " + LEAST_CLUES);
    }
    return clues;
  }

  private Optional<URI> answerUrl(Fields fields, AnswerNames names) throws Refusal {
    if (fields.text("answer_url").isPresent()) {
      URI url = fields.address("answer_url");
      return Optional.of(
          exhibits
              .page(url)
              .orElseThrow(
                  () -> new Refusal(Exhibits.NOT_OPENED, "you have not opened answer_url, " + url))
              .url());
    }
    return names.names().stream().flatMap(name -> exhibits.titled(name).stream()).findFirst();
  }
}
