package dev.webexplorer.datagen.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.browser.Corpus;
import dev.webexplorer.browser.local.TermIndex;
import dev.webexplorer.datagen.text.Tagger;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes the fact index of a corpus in two passes over its pages, and keeps it in a folder of its
 * own by the corpus's digest. A build that is killed leaves nothing that is taken for an index.
 */
public final class FactIndexBuilder {
  /** Counts up when what is in an index changes. */
  private static final int VERSION = 2;

  private static final int CHUNK = 128;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Corpus corpus;
  private final Tagger tagger;
  private final IntConsumer progress;

  private FactIndexBuilder(Corpus corpus, Tagger tagger, IntConsumer progress) {
    this.corpus = corpus;
    this.tagger = tagger;
    this.progress = progress;
  }

  /**
   * Opens the index of the corpus, after making it when it does not stand in the cache.
   *
   * @param progress told how many of 2·size pages were read
   */
  public static FactIndex open(Corpus corpus, Path cache, Tagger tagger, IntConsumer progress) {
    Path folder = cache.resolve(corpus.id().digest() + "-facts" + VERSION);
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(cache);
        Path fresh = Files.createTempDirectory(cache, "building-");
        new FactIndexBuilder(corpus, tagger, progress).build(fresh);
        settle(fresh, folder);
      }
      Catalog catalog = new Catalog(readRows(folder.resolve("entities.jsonl")));
      Speakers speakers = Speakers.read(folder.resolve("speakers"));
      return new FactIndex(catalog, TermIndex.open(folder.resolve("sentences")), speakers);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the fact index in " + folder, e);
    }
  }

  /** Another process may have been first: then its index is as good as ours. */
  private static void settle(Path fresh, Path folder) throws IOException {
    try {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException
        | DirectoryNotEmptyException
        | AtomicMoveNotSupportedException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
      try (Stream<Path> left = Files.walk(fresh)) {
        for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private void build(Path folder) throws IOException {
    List<Catalog.Row> rows = new ArrayList<>(corpus.size());
    Remarks remarks = new Remarks();
    inOrder(this::about, 0)
        .forEachRemaining(about -> {
          rows.add(about.row());
          about.remarks().forEach(remarks::add);
        });
    rows.replaceAll(remarks::complete);
    writeRows(rows, folder.resolve("entities.jsonl"));
    Catalog catalog = new Catalog(rows);
    Speakers speakers = new Speakers();
    TermIndex.build(
        folder.resolve("sentences"),
        new Entries(inOrder(page -> facts(page, catalog), corpus.size()), speakers));
    speakers.write(folder.resolve("speakers"));
  }

  /** What a page is about, and what its lists say that others are. */
  private record About(Catalog.Row row, List<Remarks.Remark> remarks) {}

  private About about(int ordinal) {
    SourceText source = SourceText.of(corpus.page(ordinal));
    String url = source.page().url().toString();
    return new About(
        new Catalog.Row(url, source.page().title(), Entities.read(source, tagger)),
        Remarks.in(source));
  }

  private record Fact(Set<String> terms, List<Integer> pages) {}

  private List<Fact> facts(int ordinal, Catalog catalog) {
    List<Fact> facts = new ArrayList<>();
    for (SourceText.Statement statement : SourceText.of(corpus.page(ordinal)).statements()) {
      List<Catalog.Mention> mentions = catalog.mentions(statement);
      List<Integer> pages =
          IntStream.concat(IntStream.of(ordinal), mentions.stream().mapToInt(Catalog.Mention::page))
              .distinct()
              .boxed()
              .toList();
      facts.add(new Fact(FactTerms.of(statement, mentions, catalog), pages));
    }
    return facts;
  }

  /** Reads pages on all cores, a chunk at a time, and gives the results in order. */
  private <T> Iterator<T> inOrder(IntFunction<T> reader, int done) {
    int size = corpus.size();
    return IntStream.range(0, (size + CHUNK - 1) / CHUNK)
        .boxed()
        .flatMap(chunk -> {
          int from = chunk * CHUNK;
          int to = Math.min(size, from + CHUNK);
          List<T> read = IntStream.range(from, to).parallel().mapToObj(reader).toList();
          progress.accept(done + to);
          return read.stream();
        })
        .iterator();
  }

  /** The facts of all pages one by one, their speakers noted on the way. */
  private static final class Entries implements Iterator<TermIndex.Entry> {
    private final Iterator<List<Fact>> pages;
    private final Speakers speakers;
    private final Queue<Fact> waiting = new ArrayDeque<>();

    Entries(Iterator<List<Fact>> pages, Speakers speakers) {
      this.pages = pages;
      this.speakers = speakers;
    }

    @Override
    public boolean hasNext() {
      while (waiting.isEmpty() && pages.hasNext()) {
        waiting.addAll(pages.next());
      }
      return !waiting.isEmpty();
    }

    @Override
    public TermIndex.Entry next() {
      Fact fact = waiting.remove();
      speakers.add(fact.pages());
      return new TermIndex.Entry(List.copyOf(fact.terms()));
    }
  }

  private static void writeRows(List<Catalog.Row> rows, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Catalog.Row row : rows) {
        ObjectNode line = JSON.createObjectNode().put("url", row.url()).put("title", row.title());
        row.entity()
            .ifPresent(entity -> {
              line.put("name", entity.title()).put("kind", entity.kind());
              line.put("plural", entity.plural());
              entity.description().ifPresent(text -> line.put("description", text));
            });
        out.write(line.toString());
        out.write('\n');
      }
    }
  }

  private static List<Catalog.Row> readRows(Path file) throws IOException {
    List<Catalog.Row> rows = new ArrayList<>();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        rows.add(row(JSON.readTree(line)));
      }
    }
    return rows;
  }

  private static Catalog.Row row(JsonNode line) {
    URI url = URI.create(line.get("url").asText());
    Optional<Entity> entity =
        line.has("kind")
            ? Optional.of(
                new Entity(
                    url,
                    line.get("name").asText(),
                    line.get("kind").asText(),
                    line.get("plural").asBoolean(),
                    Optional.ofNullable(line.get("description")).map(JsonNode::asText)))
            : Optional.empty();
    return new Catalog.Row(url.toString(), line.get("title").asText(), entity);
  }
}
