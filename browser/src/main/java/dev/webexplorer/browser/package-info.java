/**
 * The web as an agent sees it: {@link dev.webexplorer.browser.Web} searches and opens, and whatever
 * goes wrong on a web is a typed {@link dev.webexplorer.browser.Outcome}, never an exception. A
 * {@link dev.webexplorer.browser.Corpus} is a web whose pages can all be listed.
 */
@NullMarked
package dev.webexplorer.browser;

import org.jspecify.annotations.NullMarked;
