/**
 * JSON Lines in and out. {@link dev.webexplorer.datasets.jsonl.Json} says how records stand in
 * files; {@link dev.webexplorer.datasets.jsonl.JsonLinesReader} streams them in, in bounded memory
 * and with complaints that name file, line and field; {@link
 * dev.webexplorer.datasets.jsonl.JsonLinesWriter} streams them out. {@link
 * dev.webexplorer.datasets.jsonl.FrameLog} adds to a file what must survive a kill.
 */
@NullMarked
package dev.webexplorer.datasets.jsonl;

import org.jspecify.annotations.NullMarked;
