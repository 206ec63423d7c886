/**
 * The one door to the network. A {@link dev.webexplorer.browser.net.Target} is an address in one
 * spelling only; the {@link dev.webexplorer.browser.net.Guard} resolves its host once, vets every
 * address and connects to the very one it vetted; the {@link
 * dev.webexplorer.browser.net.GuardProxy} puts that guard in front of whatever speaks HTTP to a
 * proxy, so that the HTTP client and a browser with all its redirects, scripts and sockets pass the
 * same check. What may not be reached is a {@link dev.webexplorer.browser.net.RefusedException}.
 */
@NullMarked
package dev.webexplorer.browser.net;

import org.jspecify.annotations.NullMarked;
