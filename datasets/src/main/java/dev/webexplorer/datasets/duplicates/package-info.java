/**
 * Texts that are nearly the same, among millions: {@link
 * dev.webexplorer.datasets.duplicates.WordHashes} turns a text of any script into hashes of its
 * words, {@link dev.webexplorer.datasets.duplicates.Shingles} into a set of runs of them, and
 * {@link dev.webexplorer.datasets.duplicates.NearDuplicates} finds sets that are alike by MinHash
 * and locality-sensitive hashing in arrays of primitives.
 */
@NullMarked
package dev.webexplorer.datasets.duplicates;

import org.jspecify.annotations.NullMarked;
