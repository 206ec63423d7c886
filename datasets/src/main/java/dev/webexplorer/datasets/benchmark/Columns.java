package dev.webexplorer.datasets.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where in a benchmark's rows things stand. A place is a column, or a path such as {@code
 * extra_info.answer} that goes through objects, arrays and dictionaries written in Python; capital
 * letters do not matter. Of several places the first one that is there counts.
 *
 * @param id empty where rows have none
 * @param answers a value, or a list whose first is the answer
 * @param answerLists as {@code answers}, for text that holds a list as JSON or Python writes it
 * @param aliases further answers
 * @param groups what results are told apart by, to its places
 * @param groupSeparator between several values in one cell; empty for none
 * @param details what else a scorer needs, to its places
 * @param sealed the columns that are sealed; {@code *} for all text at any depth
 * @param plain the columns that are not, where all others are
 * @param absent rows that have one of these are left out: questions that need a file or an image
 * @param answersFolder beside the file, with an answer for each id in a {@code .csv}; empty for
 *     none
 */
public record Columns(
    List<String> id,
    List<String> question,
    List<String> answers,
    List<String> answerLists,
    List<String> aliases,
    Map<String, List<String>> groups,
    String groupSeparator,
    Map<String, List<String>> details,
    List<String> sealed,
    List<String> plain,
    List<String> absent,
    String answersFolder) {
  public Columns {
    id = List.copyOf(id);
    question = List.copyOf(question);
    answers = List.copyOf(answers);
    answerLists = List.copyOf(answerLists);
    aliases = List.copyOf(aliases);
    groups = Map.copyOf(groups);
    details = Map.copyOf(details);
    sealed = List.copyOf(sealed);
    plain = List.copyOf(plain);
    absent = List.copyOf(absent);
  }

  /** Returns whether what stands in a column is sealed; capital letters do not matter. */
  public boolean sealed(String column) {
    String name = column.strip();
    return sealed.contains("*")
        ? plain.stream().noneMatch(name::equalsIgnoreCase)
        : sealed.stream().anyMatch(name::equalsIgnoreCase);
  }

  /** Returns the groups whose values stand sealed in the file: they are not to be printed. */
  public Set<String> sealedGroups() {
    return groups.entrySet().stream()
        .filter(group -> group.getValue().stream().anyMatch(this::sealed))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
