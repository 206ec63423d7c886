package dev.webexplorer.browser.record;

import java.net.URI;

/**
 * Where a record that answers a request stands.
 *
 * @param offset of the record in the file
 * @param bodyOffset of the record that holds the body: another one for a revisit
 * @param id of the record
 * @param digest of the payload, empty without one
 * @param status of a response, 0 for others
 */
record Place(long offset, long bodyOffset, URI id, String digest, int status) {}
