/**
 * How many requests of trainers a served web answers: {@link
 * dev.webexplorer.bench.serve.ServeFigures} asks {@code /retrieve} of a generated world.
 */
@NullMarked
package dev.webexplorer.bench.serve;

import org.jspecify.annotations.NullMarked;
