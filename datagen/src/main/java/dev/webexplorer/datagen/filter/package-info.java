/**
 * What keeps a question out of a dataset, or marks it. A {@link
 * dev.webexplorer.datagen.filter.Filter} is one small class with its own name and reason; {@link
 * dev.webexplorer.datagen.filter.Filters} asks them from the cheapest on and stops at the first
 * that refuses; {@link dev.webexplorer.datagen.filter.Yield} adds up what each of them saw, refused
 * and flagged. A pair keeps what they said under {@code checks}.
 */
@NullMarked
package dev.webexplorer.datagen.filter;

import org.jspecify.annotations.NullMarked;
