/**
 * Whether cost stays flat: one run prints what a page costs as webs grow from a thousand pages to a
 * hundred thousand, what a turn costs as conversations grow from ten turns to a hundred, and how
 * many questions a second are generated.
 */
@NullMarked
package dev.webexplorer.bench.scale;

import org.jspecify.annotations.NullMarked;
