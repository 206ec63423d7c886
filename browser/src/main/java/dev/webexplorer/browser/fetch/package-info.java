/**
 * Getting a document from an address. A {@link dev.webexplorer.browser.fetch.Transport} makes one
 * exchange; they stand in a chain, each doing one thing: {@link
 * dev.webexplorer.browser.fetch.RobotsTransport} asks robots.txt, {@link
 * dev.webexplorer.browser.fetch.CachingTransport} answers from disk what HTTP says may be kept,
 * {@link dev.webexplorer.browser.fetch.PoliteTransport} waits for the host's turn and retries, and
 * {@link dev.webexplorer.browser.fetch.HttpTransport} goes through the guard's proxy. The {@link
 * dev.webexplorer.browser.fetch.Fetcher} follows redirects by hand, so that every hop passes the
 * whole chain, and unpacks the body. All that can go wrong is an outcome; nothing throws.
 */
@NullMarked
package dev.webexplorer.browser.fetch;

import org.jspecify.annotations.NullMarked;
