package dev.webexplorer.browser.local;

import java.time.Duration;

/**
 * What a build did.
 *
 * @param web the web as it now is
 * @param added pages that are new
 * @param changed pages whose address was there with another content
 * @param unchanged pages that were left as they are
 * @param removed pages that are not in the source any more
 * @param repeated pages left out because an equal one with the same address came before
 * @param missingLinks links left out because they, or redirects, lead to no page
 * @param bad pages and redirects set aside
 */
public record BuildReport(
    LocalWebInfo web,
    long added,
    long changed,
    long unchanged,
    long removed,
    long repeated,
    long missingLinks,
    long bad,
    Duration took) {}
