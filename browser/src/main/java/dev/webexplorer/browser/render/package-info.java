/**
 * Pages that scripts build. A {@link dev.webexplorer.browser.render.Renderer} opens an address in a
 * browser and returns the document as it stands when the scripts have settled.
 */
@NullMarked
package dev.webexplorer.browser.render;

import org.jspecify.annotations.NullMarked;
