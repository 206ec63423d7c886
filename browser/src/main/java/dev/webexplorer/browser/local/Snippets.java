package dev.webexplorer.browser.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Finds, in the best passage of each of some pages, the stretch that says most of a query. */
final class Snippets {
  private final List<Passage> passages;
  private final Map<Passage, List<Hit>> hits = new HashMap<>();

  /**
   * Where to look.
   *
   * @param cell the first of the passage's two
   */
  record Passage(int page, int cell) {}

  private record Hit(int term, int start, int end) {}

  /** Looks for the terms, each once through all pages. */
  Snippets(LeafReader leaf, List<String> terms, List<Passage> passages) throws IOException {
    this.passages = passages.stream().sorted(Comparator.comparingInt(Passage::page)).toList();
    for (int term = 0; term < terms.size(); term++) {
      BytesRef word = new BytesRef(terms.get(term));
      PostingsEnum postings =
          leaf.postings(new Term(PageDocument.TEXT, word), PostingsEnum.OFFSETS);
      if (postings != null) {
        collect(term, postings);
      }
    }
  }

  private void collect(int term, PostingsEnum postings) throws IOException {
    for (Passage passage : passages) {
      int at = postings.docID();
      if ((at < passage.page() ? postings.advance(passage.page()) : at) != passage.page()) {
        continue;
      }
      int from = passage.cell() * PassageScorer.CELL;
      for (int left = postings.freq(); left > 0; left--) {
        int position = postings.nextPosition();
        if (position >= from + 2 * PassageScorer.CELL) {
          break;
        }
        if (position >= from) {
          hits.computeIfAbsent(passage, key -> new ArrayList<>())
              .add(new Hit(term, postings.startOffset(), postings.endOffset()));
        }
      }
    }
  }

  /** Returns a line from the text of the passage's page. */
  String of(Passage passage, String text) {
    List<Hit> found = new ArrayList<>(hits.getOrDefault(passage, List.of()));
    found.sort(Comparator.comparingInt(Hit::start));
    return densest(found, text);
  }

  /** Takes the stretch with most different terms; of equals the first; of none the beginning. */
  private static String densest(List<Hit> hits, String text) {
    Map<Integer, Integer> inside = new HashMap<>();
    int most = 0;
    int from = 0;
    int to = 0;
    int first = 0;
    for (Hit last : hits) {
      inside.merge(last.term(), 1, Integer::sum);
      while (last.end() - hits.get(first).start() > Excerpt.LONGEST) {
        inside.computeIfPresent(hits.get(first++).term(), (term, n) -> n == 1 ? null : n - 1);
      }
      if (inside.size() > most) {
        most = inside.size();
        from = hits.get(first).start();
        to = last.end();
      }
    }
    return Excerpt.of(text, from, to);
  }
}
