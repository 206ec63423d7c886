/**
 * What is written in JSON of searches and pages, the same by commands on standard output and by
 * {@code serve} over HTTP.
 */
@NullMarked
package dev.webexplorer.cli.shapes;

import org.jspecify.annotations.NullMarked;
