/**
 * From a web to a dataset: seeds are drawn, explored, synthesized into a question, evolved long to
 * short, verified, and solved; whatever is refused is counted with its reason. Who thinks stands
 * behind two seams, {@link dev.webexplorer.datagen.Synthesizer} and {@link
 * dev.webexplorer.datagen.Evolver}: rules, or a model. Both speak of a question in the making as a
 * {@link dev.webexplorer.datagen.Puzzle}.
 */
@NullMarked
package dev.webexplorer.datagen;

import org.jspecify.annotations.NullMarked;
