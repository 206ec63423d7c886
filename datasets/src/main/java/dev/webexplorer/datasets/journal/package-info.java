/**
 * A run's append-only memory. What is finished stands in checksummed JSON Lines and is on disk when
 * {@link dev.webexplorer.datasets.journal.Journal} says so; many threads share each sync of the
 * disk. After a crash a torn tail is cut and told, damage elsewhere is refused, and whatever was
 * finished is found again by its {@link dev.webexplorer.datasets.journal.Key} and not done twice. A
 * directory has one process at a time: its {@link dev.webexplorer.datasets.journal.Ownership}.
 */
@NullMarked
package dev.webexplorer.datasets.journal;

import org.jspecify.annotations.NullMarked;
