package dev.webexplorer.agent.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The queries worth asking for a question, from whole to part. */
final class Queries {
  private static final int MOST_CHARACTERS = 500;
  private static final int KEYWORDS = 6;

  private static final Pattern CLAUSE = Pattern.compile("[,;:]| and | which | where | who | that ");

  private Queries() {}

  /** Returns the queries that the question alone gives, the most telling first. */
  static List<String> of(Inquiry inquiry, Chance chance) {
    Set<String> queries = new LinkedHashSet<>();
    List<Constraint> constraints = new ArrayList<>(inquiry.constraints());
    constraints.sort((one, other) ->
        Double.compare(
            other.weight() * (1 + chance.of(other.text())),
            one.weight() * (1 + chance.of(one.text()))));
    StringBuilder whole = new StringBuilder();
    inquiry.constraints().forEach(each -> whole.append(each.text()).append(' '));
    queries.add(cut(whole.toString()));
    constraints.forEach(each -> queries.add(cut(each.text())));
    String kind = inquiry.kind().noun();
    for (Constraint each : constraints) {
      queries.add((each.keywords(KEYWORDS) + " " + kind).strip());
    }
    for (int i = 0; i < constraints.size(); i++) {
      for (int j = i + 1; j < constraints.size(); j++) {
        queries.add(
            (constraints.get(i).keywords(4) + " " + constraints.get(j).keywords(4)).strip());
      }
    }
    for (Constraint each : constraints) {
      for (String part : CLAUSE.split(each.text(), -1)) {
        if (Constraint.of(part, inquiry.kind()).weight() > 2) {
          queries.add(cut(part));
        }
      }
    }
    for (Constraint each : constraints) {
      queries.add((each.keywords(3) + " " + kind).strip());
    }
    queries.remove("");
    return List.copyOf(queries);
  }

  /** Returns a query that looks for what ties a candidate to a constraint. */
  static String verify(Candidate candidate, Constraint constraint) {
    return candidate.title + " " + constraint.keywords(5);
  }

  private static String cut(String text) {
    String query = text.strip();
    return query.length() <= MOST_CHARACTERS ? query : query.substring(0, MOST_CHARACTERS);
  }
}
