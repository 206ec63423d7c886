package dev.webexplorer.browser.local;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.local.PassageScorer.Best;
import dev.webexplorer.browser.local.Snippets.Passage;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Finds the pages that fit a query best. BM25 over titles and texts proposes pages; those are put
 * in order by half of that score and the score of their best passage, so that a long page that says
 * a little of everything does not beat the one that says it in one place. Equals stand in the order
 * of their addresses.
 */
final class Ranking {
  private static final int MOST_TERMS = 400;
  private static final float TITLE_BOOST = 2;
  private static final int PROPOSED = 100;
  private static final double PAGE_WEIGHT = 0.5;
  private static final Set<String> SHOWN = Set.of(PageDocument.TITLE, PageDocument.URL);

  private final IndexSearcher searcher;
  private final LeafReader leaf;
  private final PageStore pages;

  private record Ranked(Passage passage, double score) {}

  Ranking(DirectoryReader reader, PageStore pages) {
    this.searcher = new IndexSearcher(reader);
    this.leaf = reader.leaves().getFirst().reader();
    this.pages = pages;
    searcher.setQueryCache(
        null); // a term's scores are never cached: it would only be asked in vain
  }

  SearchResults search(SearchQuery query) throws IOException {
    List<String> terms =
        TextAnalysis.terms(query.text()).stream().distinct().limit(MOST_TERMS).toList();
    List<Passage> best = best(terms, query.limit());
    Snippets snippets = new Snippets(leaf, terms, best);
    StoredFields stored = leaf.storedFields();
    List<SearchResult> results = new ArrayList<>();
    for (Passage passage : best) {
      Document page = stored.document(passage.page(), SHOWN);
      results.add(
          new SearchResult(
              page.get(PageDocument.TITLE),
              URI.create(page.get(PageDocument.URL)),
              snippets.of(passage, pages.text(passage.page()))));
    }
    return new SearchResults(Outcome.OK, results);
  }

  private List<Passage> best(List<String> terms, int limit) throws IOException {
    ScoreDoc[] proposed = searcher.search(query(terms), Math.max(limit, PROPOSED)).scoreDocs;
    Arrays.sort(proposed, Comparator.comparingInt(page -> page.doc));
    PassageScorer passages = new PassageScorer(leaf, terms);
    List<Ranked> ranked = new ArrayList<>();
    for (ScoreDoc page : proposed) {
      Best best = passages.best(page.doc);
      double score = PAGE_WEIGHT * page.score + best.score();
      ranked.add(new Ranked(new Passage(page.doc, best.cell()), score));
    }
    ranked.sort(Comparator.comparingDouble(Ranked::score).reversed()); // stable: pages ascend
    return ranked.stream().limit(limit).map(Ranked::passage).toList();
  }

  private static Query query(List<String> terms) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String term : terms) {
      query.add(new TermQuery(new Term(PageDocument.TEXT, term)), BooleanClause.Occur.SHOULD);
      query.add(
          new BoostQuery(new TermQuery(new Term(PageDocument.TITLE, term)), TITLE_BOOST),
          BooleanClause.Occur.SHOULD);
    }
    return query.build();
  }
}
