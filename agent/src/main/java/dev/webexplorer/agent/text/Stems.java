package dev.webexplorer.agent.text;

/**
 * Light suffix stripping, enough to match "estates" with "estate" and "invaded" with "invading"; it
 * errs on the side of leaving words apart.
 */
public final class Stems {
  private Stems() {}

  /** Returns the stem of a word in lower case. */
  public static String of(String word) {
    String stem = word;
    if (stem.endsWith("'s") || stem.endsWith("’s")) {
      stem = stem.substring(0, stem.length() - 2);
    }
    stem = singular(stem);
    if (stem.length() > 5 && stem.endsWith("ing")) {
      stem = undouble(stem.substring(0, stem.length() - 3));
    } else if (stem.length() > 4 && stem.endsWith("ied")) {
      stem = stem.substring(0, stem.length() - 3) + "y";
    } else if (stem.length() > 4 && stem.endsWith("ed")) {
      stem = undouble(stem.substring(0, stem.length() - 2));
    } else if (stem.length() > 5 && stem.endsWith("ly")) {
      stem = stem.substring(0, stem.length() - 2);
    }
    return stem.length() > 3 && stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
  }

  private static String singular(String word) {
    if (word.length() < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
      return word;
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("sses")
        || word.endsWith("ches")
        || word.endsWith("shes")
        || word.endsWith("xes")) {
      return word.substring(0, word.length() - 2);
    }
    return word.substring(0, word.length() - 1);
  }

  private static String undouble(String stem) {
    int last = stem.length() - 1;
    boolean doubled = last > 2 && stem.charAt(last) == stem.charAt(last - 1);
    return doubled && "lsz".indexOf(stem.charAt(last)) < 0 ? stem.substring(0, last) : stem;
  }
}
