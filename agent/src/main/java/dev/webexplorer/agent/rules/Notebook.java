package dev.webexplorer.agent.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.webexplorer.agent.text.MarkedText;
import dev.webexplorer.agent.text.Sentences;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.agent.tools.Listing;
import dev.webexplorer.agent.tools.SearchTool;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that the conversation has told about a question: a fold over its messages, so that reading
 * them again from the first gives the same notebook.
 */
final class Notebook {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern HEAD = Pattern.compile("# \\[(.*)\\]\\((\\S+)\\)");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
  private static final double SNIPPET = 0.9;
  private static final double LINKED = 0.97;
  private static final double LEAST_COVERAGE = 0.15;

  /** Share of a sentence's coverage that the page itself gets when the slot can't be found. */
  private static final double UNTOLD = 0.8;

  /** The same when the slot is filled by another name. */
  private static final double OTHERWISE = 0.4;

  private static final double IMPROVED = 0.02;

  private final Inquiry inquiry;
  private final List<Candidate> all = new ArrayList<>();
  private final Map<String, Candidate> byUrl = new HashMap<>();
  private final Map<String, Candidate> byName = new HashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final Map<String, String> browsed = new HashMap<>();
  private int turns;
  private int browsesSinceSearch;
  private int searches;
  private int improvedAt;
  private String best = "";
  private double bestSupport;

  Notebook(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  void add(Message message) {
    switch (message) {
      case Message.Assistant assistant -> {
        review();
        turns++;
        assistant.toolCalls().forEach(this::note);
      }
      case Message.ToolResult result when result.name().equals(SearchTool.NAME) ->
          search(result.content());
      case Message.ToolResult result when result.name().equals(BrowseTool.NAME) ->
          browse(result.content(), browsed.getOrDefault(result.toolCallId(), ""));
      case Message.ToolResult _, Message.Instructions _, Message.User _ -> {}
    }
  }

  private void note(ToolCall call) {
    try {
      JsonNode arguments = JSON.readTree(call.arguments());
      if (call.name().equals(SearchTool.NAME)) {
        arguments.path("queries").forEach(query -> asked.add(query.asText()));
        browsesSinceSearch = 0;
        searches++;
      } else {
        browsed.put(call.id(), arguments.path("url").asText());
        browsesSinceSearch++;
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not a call of these rules: " + call.arguments(), e);
    }
  }

  private void review() {
    Optional<Candidate> now = best();
    if (now.isEmpty()) {
      return;
    }
    double support = now.get().support();
    if (!now.get().title.equals(best) || support > bestSupport + IMPROVED) {
      improvedAt = turns;
      bestSupport = support;
      best = now.get().title;
    }
  }

  private void search(String observation) {
    for (Listing.Hit hit : Listing.parse(observation)) {
      Candidate page = candidate(hit.url(), hit.title());
      page.searchRank += 1.0 / (3 + hit.rank());
      for (Sentences.Bounds bounds : Sentences.of(hit.snippet())) {
        String sentence = hit.snippet().substring(bounds.start(), bounds.end());
        passage(page, new MarkedText(sentence, List.of()), SNIPPET);
      }
    }
  }

  private void browse(String observation, String url) {
    List<String> lines = observation.lines().toList();
    Matcher head = HEAD.matcher(lines.isEmpty() ? "" : lines.getFirst());
    if (!head.matches()) {
      Candidate page = candidate(url, url);
      page.opened = true;
      page.failed = true;
      return;
    }
    Candidate asked = candidate(url, head.group(1));
    asked.opened = true;
    Candidate page = candidate(head.group(2), head.group(1));
    page.opened = true;
    for (String line : lines) {
      if (line.startsWith("Definition: ")) {
        page.fit = inquiry.kind().fit(line.substring("Definition: ".length()));
      } else if (line.startsWith("- ")) {
        passage(page, MarkedText.parse(line.substring(2)), 1);
      }
    }
  }

  /** Credits what stands in a constraint's slot; the page itself when that can't be told. */
  private void passage(Candidate page, MarkedText passage, double trust) {
    Unit unit = Unit.of(passage.plain(), 0, passage.plain().length());
    for (int i = 0; i < page.own.length; i++) {
      Constraint constraint = inquiry.constraints().get(i);
      double coverage = trust * constraint.coverage(unit);
      page.says[i] = Math.max(page.says[i], coverage);
      if (coverage < LEAST_COVERAGE) {
        continue;
      }
      List<Filler> fillers = Filler.in(passage, constraint);
      double itself = fillers.isEmpty() ? UNTOLD : OTHERWISE;
      for (Filler filler : fillers) {
        double credit = coverage * filler.closeness();
        Optional<Candidate> filling = filling(page, passage, filler);
        if (filling.isEmpty()) {
          itself = Math.max(itself, filler.closeness());
        } else {
          filling.get().linked[i] = Math.max(filling.get().linked[i], LINKED * credit);
          beside(filling.get(), i, page, passage);
        }
      }
      page.own[i] = Math.max(page.own[i], coverage * itself);
      beside(page, i, page, passage);
    }
  }

  private void beside(Candidate one, int constraint, Candidate page, MarkedText passage) {
    one.beside(constraint, page);
    for (MarkedText.Anchor link : passage.links()) {
      one.beside(constraint, candidate(link.url(), passage.words(link)));
    }
  }

  /** Returns who is named there; empty for the page's own subject. */
  private Optional<Candidate> filling(Candidate page, MarkedText passage, Filler filler) {
    for (MarkedText.Anchor link : passage.links()) {
      if (link.start() < filler.end() && filler.start() < link.end()) {
        return Optional.of(candidate(link.url(), passage.words(link)));
      }
    }
    String name =
        POSSESSIVE.matcher(passage.plain().substring(filler.start(), filler.end())).replaceAll("");
    String title = page.title;
    boolean own =
        filler.isPronoun(passage.plain())
            || title.equalsIgnoreCase(name)
            || (title.endsWith(" " + name) && !name.contains(" ") && !title.contains(" of "))
            || title.startsWith(name + " (");
    return own ? Optional.empty() : Optional.of(named(name));
  }

  /** Returns the page of that title when one was met, else a candidate that is only a name yet. */
  private Candidate named(String name) {
    Candidate known = byName.get(name.toLowerCase(Locale.ROOT));
    return known != null ? known : candidate("", name);
  }

  private Candidate candidate(String url, String title) {
    Candidate known = byUrl.get(url);
    if (known != null) {
      return known;
    }
    String name = title.toLowerCase(Locale.ROOT);
    Candidate sameName = byName.get(name);
    if (sameName != null && sameName.url.isEmpty() && !url.isEmpty()) {
      sameName.url = url;
      byUrl.put(url, sameName);
      return sameName;
    }
    Candidate fresh =
        new Candidate(url, title, all.size(), inquiry.names(title), inquiry.constraints());
    all.add(fresh);
    byName.putIfAbsent(name, fresh);
    if (!url.isEmpty()) {
      byUrl.put(url, fresh);
    }
    return fresh;
  }

  /** Returns the candidate with the most support; among equals the one met first. */
  Optional<Candidate> best() {
    Candidate found = null;
    for (Candidate each : all) {
      if (!each.failed && (found == null || each.support() > found.support())) {
        found = each;
      }
    }
    return Optional.ofNullable(found);
  }

  /** Returns how far the best is ahead of the next that is not the same under a shorter name. */
  double margin() {
    Optional<Candidate> first = best();
    double second = 0;
    for (Candidate each : all) {
      if (first.isPresent() && !each.failed && !first.get().isAlso(each)) {
        second = Math.max(second, each.support());
      }
    }
    return first.map(Candidate::support).orElse(0.0) - second;
  }

  Inquiry inquiry() {
    return inquiry;
  }

  Collection<Candidate> candidates() {
    return all;
  }

  boolean wasAsked(String query) {
    return asked.contains(query);
  }

  int turns() {
    return turns;
  }

  int searches() {
    return searches;
  }

  int browsesSinceSearch() {
    return browsesSinceSearch;
  }

  /** Returns the turns since the best candidate changed or gained. */
  int idleTurns() {
    return turns - improvedAt;
  }
}
