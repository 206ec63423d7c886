/**
 * Where the value of an option comes from when it is not an argument: the environment, {@code .env}
 * and {@code webexplorer.yaml}, in this order.
 */
@NullMarked
package dev.webexplorer.cli.settings;

import org.jspecify.annotations.NullMarked;
