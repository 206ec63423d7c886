package dev.webexplorer.datagen.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/** Splits English sentences into words and tags them. Thread-safe. */
public final class Tagger {
  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  /**
   * Words keep inner hyphens, dots and apostrophes, names in code their joints; a possessive is a
   * word of its own.
   */
  private static final Pattern WORD =
      Pattern.compile(
          "\\d[\\d.,]*\\d|['’]s\\b|(?:\\p{Lu}\\.)+(?=\\s|,|$)"
              + "|[\\p{L}\\p{M}\\d]+(?:(?:[-‐'’._]|::)(?!s\\b)[\\p{L}\\p{M}\\d]+)*|\\S");

  private static final Pattern CODE = Pattern.compile("\\w(?:::|_)\\w");

  private final POSModel model;
  private final Queue<POSTaggerME> idle = new ConcurrentLinkedQueue<>();

  public Tagger() {
    try (InputStream in = Tagger.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("missing on the class path: " + MODEL);
      }
      this.model = new POSModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException(MODEL, e);
    }
  }

  /** Returns the words of a sentence in order. */
  public List<Word> tag(String sentence) {
    List<int[]> bounds = new ArrayList<>();
    Matcher word = WORD.matcher(sentence);
    while (word.find()) {
      bounds.add(new int[] {word.start(), word.end()});
    }
    String[] texts = new String[bounds.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = sentence.substring(bounds.get(i)[0], bounds.get(i)[1]);
    }
    String[] tags = tags(texts);
    List<Word> words = new ArrayList<>(texts.length);
    for (int i = 0; i < texts.length; i++) {
      Tag tag = CODE.matcher(texts[i]).find() ? Tag.PROPN : universal(tags[i]);
      words.add(new Word(texts[i], bounds.get(i)[0], bounds.get(i)[1], tag));
    }
    return words;
  }

  /** Contracted words are tagged as two ("NOUN+PART"): the first counts. */
  private static Tag universal(String name) {
    int plus = name.indexOf('+');
    return Tag.valueOf(plus < 0 ? name : name.substring(0, plus));
  }

  /** A tagger is not thread-safe and not cheap, so idle ones are kept. */
  private String[] tags(String[] words) {
    POSTaggerME tagger = idle.poll();
    if (tagger == null) {
      tagger = new POSTaggerME(model, POSTagFormat.UD);
    }
    String[] tags = tagger.tag(words);
    idle.add(tagger);
    return tags;
  }
}
