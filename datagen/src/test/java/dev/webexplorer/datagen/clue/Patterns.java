package dev.webexplorer.datagen.clue;

import dev.webexplorer.datagen.facts.FactTerms;
import dev.webexplorer.datagen.text.Tagger;
import dev.webexplorer.datagen.text.Word;
import dev.webexplorer.datasets.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Sentences with marked places, as tests write them. */
final class Patterns {
  private static final Tagger TAGGER = new Tagger();

  private Patterns() {}

  static List<Word> tag(String sentence) {
    return TAGGER.tag(sentence);
  }

  /** Marks where the answer's name stands, wherever it does. */
  static List<Part> answers(String sentence, String name) {
    List<Part> parts = new ArrayList<>();
    for (int at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
      parts.add(Part.answer(at, at + name.length(), false, false));
    }
    return parts;
  }

  /** Marks words that may be said by kinds, the vaguer the later. */
  static Part named(String sentence, String name, String... nouns) {
    Set<String> terms = new TreeSet<>();
    FactTerms.words(name, terms);
    List<Wording> wordings = new ArrayList<>(List.of(Wording.obfuscated(name, terms)));
    for (String noun : nouns) {
      wordings.add(
          new Wording(
              English.a(noun),
              Optional.of(noun),
              Set.of(FactTerms.kind(noun)),
              Operation.Kind.GENERALIZE));
    }
    int at = sentence.indexOf(name);
    return Part.thing(at, at + name.length(), wordings, 7);
  }

  static Template template(String sentence, String answer, Part... others) {
    List<Part> parts = answers(sentence, answer);
    parts.addAll(List.of(others));
    parts.addAll(TimeParts.find(sentence));
    parts.sort(Comparator.comparingInt(Part::start));
    return new Template(0, sentence, sentence, parts, Trims.find(tag(sentence), parts), 0);
  }
}
