package dev.webexplorer.datagen.filter;

import dev.webexplorer.datasets.QaPair;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code form}: the answer is not one short thing: empty, long, yes or no, or a list. */
public final class FormFilter implements Filter {
  private static final int MOST_WORDS = 10;
  private static final int MOST_CHARACTERS = 80;

  private static final Set<String> YES_OR_NO =
      Set.of(
          "yes", "no", "true", "false", "maybe", "unknown", "none", "n/a", "是", "否", "不是", "是的",
          "对", "错", "不对", "有", "没有", "正确", "错误", "不知道", "未知", "无");

  /** Semicolons, lines, the Chinese comma of lists, and commas but those within numbers. */
  private static final Pattern LIST = Pattern.compile("[;；、\\n]|(?:[^,，]*(?<!\\d)[,，](?!\\d)){2,}");

  private static final Pattern END = Pattern.compile("[.!?。！？\\s]+$");

  @Override
  public String name() {
    return "form";
  }

  @Override
  public Cost cost() {
    return Cost.TEXT;
  }

  @Override
  public Finding examine(QaPair pair) {
    return problem(pair.answer().strip()).map(Finding::refused).orElse(Finding.PASS);
  }

  private static Optional<String> problem(String answer) {
    String bare = END.matcher(answer.toLowerCase(Locale.ROOT)).replaceFirst("");
    if (bare.isEmpty()) {
      return Optional.of("the answer is empty");
    }
    if (YES_OR_NO.contains(bare)) {
      return Optional.of("the answer is yes, no or nothing");
    }
    if (LIST.matcher(answer).find()) {
      return Optional.of("the answer is a list");
    }
    return answer.length() > MOST_CHARACTERS || bare.split("\\s+").length > MOST_WORDS
        ? Optional.of("the answer is longer than %d words".formatted(MOST_WORDS))
        : Optional.empty();
  }
}
