package dev.webexplorer.bench.scale;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/**
 * The same index and queries by Lucene alone: BM25 over texts and titles, titles and addresses of
 * the best; no passages, no snippets.
 */
final class BareLucene {
  private static final Set<String> SHOWN = Set.of("title", "url");

  private BareLucene() {}

  /** Returns warm queries a second on one thread. */
  static double perSecond(Path folder, List<String> queries) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder.resolve("index"));
        DirectoryReader reader = DirectoryReader.open(directory);
        Analyzer analyzer = new EnglishAnalyzer()) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (int i = 0; i < SearchSpeed.WARM_UP; i++) {
        run(searcher, analyzer, queries);
      }
      long start = System.nanoTime();
      run(searcher, analyzer, queries);
      return queries.size() / ((System.nanoTime() - start) / 1e9);
    }
  }

  private static void run(IndexSearcher searcher, Analyzer analyzer, List<String> queries)
      throws IOException {
    for (String query : queries) {
      BooleanQuery.Builder terms = new BooleanQuery.Builder();
      for (String term : terms(analyzer, query)) {
        terms.add(new TermQuery(new Term("text", term)), Occur.SHOULD);
        terms.add(new TermQuery(new Term("title", term)), Occur.SHOULD);
      }
      for (ScoreDoc found : searcher.search(terms.build(), SearchSpeed.RESULTS).scoreDocs) {
        searcher.storedFields().document(found.doc, SHOWN);
      }
    }
  }

  private static List<String> terms(Analyzer analyzer, String query) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", query)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms.stream().distinct().toList();
  }
}
