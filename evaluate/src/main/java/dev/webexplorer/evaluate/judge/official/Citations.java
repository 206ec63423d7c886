package dev.webexplorer.evaluate.judge.official;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which documents an answer cites, and how well, as BrowseComp-Plus counts: every number within
 * square or lenticular brackets is a document, {@code [123]}, {@code [12, 34]}, {@code 【123】}.
 *
 * @param cited documents
 * @param precision share of the cited that are relevant; 0 for none cited
 * @param recall share of the relevant that are cited; 0 for none cited
 */
public record Citations(Set<String> cited, double precision, double recall) {
  private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]*)]|【([^【】]*)】");
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");

  public Citations {
    cited = Set.copyOf(cited);
  }

  /** Returns the citations of a text, held against the documents that are relevant. */
  public static Citations of(String text, Set<String> relevant) {
    Set<String> cited = in(text);
    Found found = Found.of(cited, relevant);
    return new Citations(
        cited,
        cited.isEmpty() ? 0 : (double) found.found() / cited.size(),
        cited.isEmpty() ? 0 : found.recall().orElse(0));
  }

  /** Returns the documents that a text cites. */
  public static Set<String> in(String text) {
    Set<String> cited = new TreeSet<>();
    Matcher brackets = BRACKETS.matcher(text);
    // brackets of one kind may stand within those of the other
    for (int from = 0; brackets.find(from); from = brackets.start() + 1) {
      String inside = brackets.group(1) == null ? brackets.group(2) : brackets.group(1);
      NUMBER.matcher(inside).results().forEach(number -> cited.add(number.group()));
    }
    return cited;
  }
}
