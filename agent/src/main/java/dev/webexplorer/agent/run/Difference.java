package dev.webexplorer.agent.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** How settings differ, field by field. */
public final class Difference {
  private static final int MOST_SHOWN = 8;

  private Difference() {}

  /** Returns for example {@code budget.turns was 100 and is 50}; empty when there is none. */
  public static String between(JsonNode before, JsonNode now) {
    Map<String, String> old = new TreeMap<>();
    Map<String, String> current = new TreeMap<>();
    flatten("", before, old);
    flatten("", now, current);
    TreeSet<String> fields = new TreeSet<>(old.keySet());
    fields.addAll(current.keySet());
    List<String> changes = new ArrayList<>();
    for (String field : fields) {
      String was = old.getOrDefault(field, "absent");
      String is = current.getOrDefault(field, "absent");
      if (!was.equals(is)) {
        changes.add(field + " was " + was + " and is " + is);
      }
    }
    if (changes.size() > MOST_SHOWN) {
      int more = changes.size() - MOST_SHOWN;
      changes = new ArrayList<>(changes.subList(0, MOST_SHOWN));
      changes.add("and " + more + " more");
    }
    return String.join(", ", changes);
  }

  private static void flatten(String path, JsonNode node, Map<String, String> fields) {
    if (node.isContainerNode() && !node.isEmpty()) {
      String prefix = path.isEmpty() ? "" : path + ".";
      if (node.isObject()) {
        node.properties().forEach(f -> flatten(prefix + f.getKey(), f.getValue(), fields));
      } else {
        for (int i = 0; i < node.size(); i++) {
          flatten(prefix + i, node.get(i), fields);
        }
      }
    } else {
      fields.put(path, node.toString());
    }
  }
}
