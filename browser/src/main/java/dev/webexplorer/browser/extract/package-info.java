/**
 * From HTML to what is worth reading. {@link dev.webexplorer.browser.extract.Extractor} parses a
 * page, numbers what can be seen of it ({@code Tree}), chooses the part that is its own ({@code
 * MainContent}) and writes that as Markdown and as plain text ({@code MarkdownWriter}).
 */
@NullMarked
package dev.webexplorer.browser.extract;

import org.jspecify.annotations.NullMarked;
