/**
 * Search engines on the web. Each is an {@link dev.webexplorer.browser.engines.Adapter}: how its
 * request is written and where its answer keeps the results. {@link
 * dev.webexplorer.browser.engines.HttpSearchEngine} does what all share: keys, time, retries,
 * errors; {@link dev.webexplorer.browser.engines.EngineChain} asks one engine after another until
 * one has results. {@link dev.webexplorer.browser.engines.JinaReader} is a service of the same kind
 * that opens pages. A service's address comes from the configuration, so it passes by a client of
 * its own and may stand inside a network; its key never follows a redirect.
 */
@NullMarked
package dev.webexplorer.browser.engines;

import org.jspecify.annotations.NullMarked;
