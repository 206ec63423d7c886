/**
 * A run's append-only memory: checksummed JSON Lines with group commit; a torn tail is cut and
 * told.
 */
@NullMarked
package dev.webexplorer.datasets.journal;

import org.jspecify.annotations.NullMarked;
