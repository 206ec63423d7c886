package dev.webexplorer.datasets.journal;

/**
 * Where a line stands.
 *
 * @param segment number of its file
 * @param length in bytes, without the line's end
 */
record Location(int segment, long offset, int length) {}
