/**
 * A generated fictional encyclopedia. {@link dev.webexplorer.browser.world.World} makes it from a
 * random seed and a number of pages: the pages are divided into provinces, each with its own
 * history, made up when one of its pages is asked for and soon forgotten. Ties between provinces
 * follow from the two provinces alone, so both ends tell the same. The prose is put together from
 * phrases of our own; each sentence takes down the facts that it tells.
 *
 * <p>No model has read these pages: what an agent says about them it has found.
 */
@NullMarked
package dev.webexplorer.browser.world;

import org.jspecify.annotations.NullMarked;
