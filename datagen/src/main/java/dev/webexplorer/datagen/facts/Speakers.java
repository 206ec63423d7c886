package dev.webexplorer.datagen.facts;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The pages that each sentence speaks for, in two flat arrays. */
final class Speakers {
  private int[] ends = new int[1 << 10];
  private int[] pages = new int[1 << 12];
  private int sentences;

  void add(List<Integer> pagesOfSentence) {
    int start = sentences == 0 ? 0 : ends[sentences - 1];
    int end = start + pagesOfSentence.size();
    if (end > pages.length) {
      pages = Arrays.copyOf(pages, Math.max(end, pages.length * 3 / 2));
    }
    if (sentences == ends.length) {
      ends = Arrays.copyOf(ends, ends.length * 3 / 2);
    }
    for (int i = start; i < end; i++) {
      pages[i] = pagesOfSentence.get(i - start);
    }
    ends[sentences++] = end;
  }

  void addTo(BitSet set, int sentence) {
    for (int i = sentence == 0 ? 0 : ends[sentence - 1]; i < ends[sentence]; i++) {
      set.set(pages[i]);
    }
  }

  /** Adds those beside which another page of {@code with} is spoken for. */
  void addTo(BitSet set, int sentence, BitSet with) {
    int start = sentence == 0 ? 0 : ends[sentence - 1];
    int beside = 0;
    for (int i = start; i < ends[sentence]; i++) {
      beside += with.get(pages[i]) ? 1 : 0;
    }
    for (int i = start; i < ends[sentence]; i++) {
      if (beside > (with.get(pages[i]) ? 1 : 0)) {
        set.set(pages[i]);
      }
    }
  }

  /** Returns the pages that some sentence speaks for together with another. */
  BitSet tied(int size) {
    BitSet found = new BitSet(size);
    int start = 0;
    for (int sentence = 0; sentence < sentences; sentence++) {
      if (ends[sentence] - start > 1) {
        addTo(found, sentence);
      }
      start = ends[sentence];
    }
    return found;
  }

  void write(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      out.writeInt(sentences);
      int start = 0;
      for (int i = 0; i < sentences; i++) {
        out.writeInt(ends[i] - start);
        for (int j = start; j < ends[i]; j++) {
          out.writeInt(pages[j]);
        }
        start = ends[i];
      }
    }
  }

  static Speakers read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      Speakers speakers = new Speakers();
      int sentences = in.readInt();
      for (int i = 0; i < sentences; i++) {
        List<Integer> pages = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          pages.add(in.readInt());
        }
        speakers.add(pages);
      }
      return speakers;
    }
  }
}
