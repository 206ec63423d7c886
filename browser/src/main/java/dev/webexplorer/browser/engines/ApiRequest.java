package dev.webexplorer.browser.engines;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A request to an engine: GET with parameters, or POST with JSON.
 *
 * @param headers beside the usual; may hold the key
 */
record ApiRequest(URI url, Map<String, String> headers, Optional<ObjectNode> body) {

  static ApiRequest get(URI endpoint, Map<String, String> headers, Map<String, String> parameters) {
    String query =
        new TreeMap<>(parameters)
            .entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    return new ApiRequest(URI.create(endpoint + "?" + query), headers, Optional.empty());
  }

  static ApiRequest post(URI endpoint, Map<String, String> headers, ObjectNode body) {
    return new ApiRequest(endpoint, headers, Optional.of(body));
  }

  static ObjectNode json() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
