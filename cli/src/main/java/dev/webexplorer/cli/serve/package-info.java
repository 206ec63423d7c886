/**
 * What trainers call while they train: a web and rewards over HTTP. {@link
 * dev.webexplorer.cli.serve.ApiServer} takes requests and bounds them; each {@link
 * dev.webexplorer.cli.serve.Endpoint} turns one JSON value into another: {@link
 * dev.webexplorer.cli.serve.Retrieval} in Search-R1's shape, {@link
 * dev.webexplorer.cli.serve.Browsing} in that of the commands, {@link
 * dev.webexplorer.cli.serve.Rewarding} for attempts.
 */
@NullMarked
package dev.webexplorer.cli.serve;

import org.jspecify.annotations.NullMarked;
