package dev.webexplorer.agent;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How a policy is told of a tool.
 *
 * @param parameters JSON schema of the arguments object
 */
public record ToolSpec(String name, String description, JsonNode parameters) {}
