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
 * @param missingLinks links left out because no page has their title
 * @param bad pages set aside
 */
public record BuildReport(
    LocalWebInfo web,
    int added,
    int changed,
    int unchanged,
    int removed,
    int repeated,
    long missingLinks,
    int bad,
    Duration took) {}
