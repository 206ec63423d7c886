/**
 * From a web to a dataset: seeds are drawn, explored, synthesized into a question, evolved long to
 * short, verified, and solved; whatever is refused is counted with its reason.
 */
@NullMarked
package dev.webexplorer.datagen;

import org.jspecify.annotations.NullMarked;
