/** JSON Lines in and out, streaming, with errors that name file, line and field. */
@NullMarked
package dev.webexplorer.datasets.jsonl;

import org.jspecify.annotations.NullMarked;
