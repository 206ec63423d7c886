package dev.webexplorer.datagen;

import java.net.URI;
import java.util.Optional;

/**
 * What a question may be written about.
 *
 * @param url its page, where that is known
 * @param lastResort whether it is tried only when no other topic of the seed gave a question
 */
public record Topic(String title, Optional<URI> url, boolean lastResort) {}
