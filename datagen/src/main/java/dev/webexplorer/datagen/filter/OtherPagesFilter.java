package dev.webexplorer.datagen.filter;

import dev.webexplorer.agent.text.Token;
import dev.webexplorer.datagen.facts.Entity;
import dev.webexplorer.datagen.facts.FactIndex;
import dev.webexplorer.datagen.facts.FactTerms;
import dev.webexplorer.datagen.facts.Kinds;
import dev.webexplorer.datasets.Clue;
import dev.webexplorer.datasets.QaPair;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code unique}, for pairs that rules have not written: another page of a local web satisfies all
 * clues. All pages are looked through; a page satisfies a clue when one sentence, on the page or
 * naming it, holds most of the words, dates and counts that the clue has from its evidence; what
 * the question names is not what it asks for. What is said in other words elsewhere is not seen.
 */
public final class OtherPagesFilter implements Filter {
  /** A page that says this share of a clue already counts as a rival. */
  private static final double MARGIN = 0.7;

  private static final int LEAST_TERMS = 2;

  private final FactIndex facts;
  private final Map<String, String> kinds = new HashMap<>();

  public OtherPagesFilter(FactIndex facts) {
    this.facts = facts;
    for (int page = 0; page < facts.catalog().size(); page++) {
      facts.catalog().entity(page).ifPresent(each -> kinds.put(each.title(), each.kind()));
    }
  }

  @Override
  public String name() {
    return "unique";
  }

  @Override
  public Cost cost() {
    return Cost.PAGES;
  }

  @Override
  public Finding examine(QaPair pair) {
    List<Set<String>> clues =
        pair.clues().stream()
            .map(clue -> terms(clue, pair))
            .filter(terms -> terms.size() >= LEAST_TERMS)
            .toList();
    if (clues.isEmpty()) {
      return Finding.skipped("no clue says what its evidence says");
    }
    BitSet pages = new BitSet();
    pages.set(0, facts.catalog().size());
    clues.forEach(terms -> pages.and(facts.satisfying(terms, MARGIN)));
    Optional<String> kind = kind(pair);
    for (int page = pages.nextSetBit(0); page >= 0; page = pages.nextSetBit(page + 1)) {
      Optional<Entity> entity = facts.catalog().entity(page);
      if (entity.isPresent()
          && !names(pair, entity.get())
          && !pair.question().contains(entity.get().title())
          && (kind.isEmpty() || fits(entity.get().kind(), kind.get(), pair.question()))) {
        return Finding.refused("\"" + entity.get().title() + "\" satisfies all clues too");
      }
    }
    return Finding.PASS;
  }

  /** What the clue says that its evidence says too. */
  private static Set<String> terms(Clue clue, QaPair pair) {
    Set<String> terms = FactTerms.of(clue.text());
    StringBuilder quotes = new StringBuilder();
    clue.evidence().forEach(each -> quotes.append(pair.evidence().get(each).quote()).append('\n'));
    terms.retainAll(FactTerms.of(quotes.toString()));
    return terms;
  }

  private Optional<String> kind(QaPair pair) {
    return Stream.concat(Stream.of(pair.answer()), pair.aliases().stream())
        .filter(kinds::containsKey)
        .map(kinds::get)
        .findFirst();
  }

  private static boolean names(QaPair pair, Entity entity) {
    return entity.title().equals(pair.answer()) || pair.aliases().contains(entity.title());
  }

  /** Of the kind that the question asks for, or where it names none, of one like the answer's. */
  private static boolean fits(String kind, String answers, String question) {
    Set<String> said =
        Token.of(question).stream().map(Token::lower).collect(Collectors.toUnmodifiableSet());
    List<String> ladder = Kinds.ladder(answers);
    return ladder.stream()
        .filter(said::contains)
        .findFirst()
        .map(asked -> Kinds.related(kind, asked))
        .orElseGet(() -> !Collections.disjoint(ladder, Kinds.ladder(kind)));
  }
}
