/**
 * Exploration: an agent run that gathers the pages around an entity. {@link
 * dev.webexplorer.datagen.explore.Explorer} runs it; {@link
 * dev.webexplorer.datagen.explore.RuleExplorer} is its policy without a model.
 */
@NullMarked
package dev.webexplorer.datagen.explore;

import org.jspecify.annotations.NullMarked;
