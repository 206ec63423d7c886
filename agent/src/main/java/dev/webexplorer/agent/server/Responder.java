package dev.webexplorer.agent.server;

/** Who answers behind a model server. Thread-safe. */
@FunctionalInterface
public interface Responder {

  Reply reply(Asked asked);
}
