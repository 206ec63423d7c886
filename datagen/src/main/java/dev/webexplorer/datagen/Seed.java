package dev.webexplorer.datagen;

import java.net.URI;
import java.util.Optional;

/**
 * An entity that exploration starts from.
 *
 * @param title its name, as a page of it is called
 * @param url its page, where that is known
 */
public record Seed(String title, Optional<URI> url) {}
