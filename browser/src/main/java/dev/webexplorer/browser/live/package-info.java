/**
 * The web out there, and the web as it was recorded. {@link dev.webexplorer.browser.live.LiveWeb}
 * puts the rooms together: search engines, the guard and its proxy, the chain of transports, the
 * readers, a browser for pages that need one, a record of it all. {@link
 * dev.webexplorer.browser.live.ReplayWeb} answers from such a record alone, by the same readers.
 */
@NullMarked
package dev.webexplorer.browser.live;

import org.jspecify.annotations.NullMarked;
