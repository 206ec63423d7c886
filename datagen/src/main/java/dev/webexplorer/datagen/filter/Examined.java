package dev.webexplorer.datagen.filter;

import dev.webexplorer.datasets.QaPair;
import java.util.List;
import java.util.Optional;

/**
 * A pair and what filters said of it.
 *
 * @param pair with its {@code checks}
 * @param findings in the order of asking; the last one refuses, or none does
 */
public record Examined(QaPair pair, List<Said> findings) {
  public Examined {
    findings = List.copyOf(findings);
  }

  /** What one filter said. */
  public record Said(String filter, Finding finding) {}

  /** Returns the pair with what was said of it among its checks. */
  public static Examined of(QaPair pair, List<Said> findings) {
    QaPair checked = pair;
    for (Said each : findings) {
      checked = checked.withCheck(each.filter(), each.finding().check());
    }
    return new Examined(checked, findings);
  }

  /** Returns the name of the filter that refuses the pair. */
  public Optional<String> refusedBy() {
    return findings.stream()
        .filter(said -> said.finding().kind() == Finding.Kind.FAIL)
        .map(Said::filter)
        .findFirst();
  }
}
