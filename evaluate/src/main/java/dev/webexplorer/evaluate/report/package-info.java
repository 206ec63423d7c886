/**
 * What a run came to, for a person: {@link dev.webexplorer.evaluate.report.HtmlReport} writes one
 * file that needs no network and runs no script, {@link dev.webexplorer.evaluate.report.RoundTable}
 * the same figures for a terminal. All text that comes from a web is shown as text: it passes
 * {@link dev.webexplorer.evaluate.report.Visible} and the template's escaping, and the page's own
 * policy would stop what came through.
 */
@NullMarked
package dev.webexplorer.evaluate.report;

import org.jspecify.annotations.NullMarked;
