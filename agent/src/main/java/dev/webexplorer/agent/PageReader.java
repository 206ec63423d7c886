package dev.webexplorer.agent;

import dev.webexplorer.browser.Page;

/** Answers a goal from a page: what the {@code browse} tool returns. Thread-safe. */
public interface PageReader {

  Reading read(Page page, String goal);
}
