/**
 * Records of the web, as WARC 1.1. Every exchange is a request and a response record with the
 * server's address; what got no answer is a metadata record with the outcome; a page that a browser
 * showed and the results of a search are resource records under {@code urn:} names. An answer that
 * was recorded before is a revisit of it. {@link dev.webexplorer.browser.record.WarcRecorder}
 * writes, {@link dev.webexplorer.browser.record.WarcArchive} checks and reads, and {@link
 * dev.webexplorer.browser.record.Replay} answers from an archive in place of the network.
 */
@NullMarked
package dev.webexplorer.browser.record;

import org.jspecify.annotations.NullMarked;
