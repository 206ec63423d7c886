package dev.webexplorer.cli.commands;

import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.Web;
import dev.webexplorer.cli.ExitCode;
import dev.webexplorer.cli.options.CommonOptions;
import dev.webexplorer.cli.options.WebOption;
import dev.webexplorer.cli.shapes.Found;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.SafeText;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code web search}: what a web finds for one or more queries. */
@Command(name = "search", description = "Search a web; several queries are several searches.")
@SuppressWarnings("NullAway.Init") // picocli fills them in
final class WebSearchCommand implements Callable<Integer> {
  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "" + SearchQuery.DEFAULT_LIMIT,
      description = "Most results for each query.")
  private int limit;

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "Plain words.")
  private List<String> queries;

  @Mixin private final WebOption web = new WebOption();
  @Mixin private final CommonOptions common = new CommonOptions();
  private final Shell shell;

  WebSearchCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new InputException("--limit must be at least 1, not " + limit);
    }
    Console console = common.console(shell);
    List<Found.Answer> answers = new ArrayList<>();
    boolean failed = false;
    try (Web searched = web.open(shell, console)) {
      for (String query : queries) {
        SearchResults found = searched.search(new SearchQuery(query, limit));
        if (!found.outcome().ok()) {
          failed = true;
          console.warn("search \"" + query + "\": " + found.outcome().detail());
        }
        answers.add(Found.Answer.of(query, found));
      }
      if (console.json()) {
        console.printJson(new Found(answers));
      } else {
        console.print(text(answers));
      }
    }
    return failed ? ExitCode.SHORT : ExitCode.DONE;
  }

  private static String text(List<Found.Answer> answers) {
    StringBuilder text = new StringBuilder();
    for (Found.Answer answer : answers) {
      if (answers.size() > 1) {
        text.append("Results for: ").append(answer.query()).append('\n');
      }
      int rank = 0;
      for (SearchResult result : answer.results()) {
        text.append(String.format("%2d. %s%n", ++rank, SafeText.line(result.title())));
        text.append("    ").append(result.url()).append('\n');
        text.append("    ").append(SafeText.line(result.snippet())).append('\n');
      }
      text.append(rank == 0 ? "Nothing found.\n\n" : "\n");
    }
    return text.toString().stripTrailing();
  }
}
