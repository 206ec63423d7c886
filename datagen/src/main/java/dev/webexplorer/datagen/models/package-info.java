/**
 * Questions written and evolved by models, of whom nothing is believed. {@link
 * dev.webexplorer.datagen.models.ModelSynthesizer} lets a model explore around a seed and hand in a
 * question with its clues, a page and a quote for each; {@link
 * dev.webexplorer.datagen.models.ModelEvolver} asks for one change after another. What they hand in
 * is JSON in an answer, read tolerantly ({@link dev.webexplorer.datagen.models.Proposal}, {@link
 * dev.webexplorer.datagen.models.Change}) and held against the pages that were opened ({@link
 * dev.webexplorer.datagen.models.PageWords}) and against the question before. What does not hold is
 * told the model once; what then still does not is refused, with a word for the report.
 *
 * <p>What models are told stands in files ({@link dev.webexplorer.datagen.models.Prompts}) after
 * the method of arXiv 2509.06501, in our own words. {@link
 * dev.webexplorer.datagen.models.RuleModel} is the rules speaking as such a model would.
 */
@NullMarked
package dev.webexplorer.datagen.models;

import org.jspecify.annotations.NullMarked;
