package dev.webexplorer.browser.local;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.browser.SearchResults;
import java.io.IOException;
import java.net.URI;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;

/** Finds the pages that fit a query best, by BM25 over titles and texts. */
final class Ranking {
  private static final int MOST_TERMS = 400;
  private static final float TITLE_BOOST = 1.5f;
  private static final int SNIPPET = 280;
  private static final Set<String> SNIPPET_FIELDS = Set.of(PageDocument.TITLE, PageDocument.URL);

  private final IndexSearcher searcher;

  Ranking(DirectoryReader reader) {
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  SearchResults search(SearchQuery query) throws IOException {
    Query parsed = parsed(query.text());
    TopDocs found = searcher.search(parsed, query.limit());
    if (found.scoreDocs.length == 0) {
      return new SearchResults(Outcome.OK, List.of());
    }
    UnifiedHighlighter highlighter =
        UnifiedHighlighter.builder(searcher, TextAnalysis.ANALYZER)
            .withBreakIterator(() ->
                LengthGoalBreakIterator.createClosestToLength(
                    BreakIterator.getSentenceInstance(Locale.ENGLISH), SNIPPET, 0.5f))
            .withFormatter(new DefaultPassageFormatter("", "", " … ", false))
            .withFieldMatcher(PageDocument.TEXT::equals)
            .build();
    String[] snippets = highlighter.highlight(PageDocument.TEXT, parsed, found, 1);
    List<SearchResult> results = new ArrayList<>();
    for (int i = 0; i < snippets.length; i++) {
      Document stored = searcher.storedFields().document(found.scoreDocs[i].doc, SNIPPET_FIELDS);
      results.add(
          new SearchResult(
              stored.get(PageDocument.TITLE),
              URI.create(stored.get(PageDocument.URL)),
              cut(snippets[i])));
    }
    return new SearchResults(Outcome.OK, results);
  }

  private static String cut(@Nullable String snippet) {
    String line = snippet == null ? "" : snippet.strip().replaceAll("\\s+", " ");
    return line.length() <= SNIPPET ? line : line.substring(0, SNIPPET) + "…";
  }

  private static Query parsed(String text) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    Set<String> terms = new LinkedHashSet<>(TextAnalysis.terms(text));
    for (String term : terms.stream().limit(MOST_TERMS).toList()) {
      query.add(new TermQuery(new Term(PageDocument.TEXT, term)), BooleanClause.Occur.SHOULD);
      query.add(
          new BoostQuery(new TermQuery(new Term(PageDocument.TITLE, term)), TITLE_BOOST),
          BooleanClause.Occur.SHOULD);
    }
    return query.build();
  }
}
