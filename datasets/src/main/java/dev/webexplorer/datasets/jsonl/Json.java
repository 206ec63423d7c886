package dev.webexplorer.datasets.jsonl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.Message;
import java.io.UncheckedIOException;

/**
 * How WebExplorer's records stand in files: names in snake_case in the order of the components,
 * enums in lower case, empty optionals as null, times in ISO 8601, maps in the order of their keys,
 * messages as OpenAI chat messages. The same record gives the same bytes.
 *
 * <p>On reading, text, lists, maps, optionals and numbers may be missing and are empty then, unless
 * marked as required; any other component must be there. Fields that a record does not know are
 * dropped, but for records with a component for them.
 */
public final class Json {
  private static final ObjectMapper MAPPER = build();

  private Json() {}

  /** Returns the one mapper; shared, so not to be configured. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /** Returns the value as one line of JSON, without the line's end. */
  public static String write(Object value) {
    try {
      return Surrogates.escapeLone(MAPPER.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads one JSON value.
   *
   * @throws InputException naming the field, when it is not one of that type
   */
  public static <T> T read(String json, Class<T> type) {
    try {
      T value = MAPPER.readValue(json, type);
      if (value == null) {
        throw new InputException("null, but it must have a value");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new InputException(Complaint.about(e), e);
    }
  }

  private static ObjectMapper build() {
    SimpleModule messages = new SimpleModule("messages");
    messages.addSerializer(new StdDelegatingSerializer(Message.class, new ChatMessage.Writing()));
    messages.addDeserializer(
        Message.class, new StdDelegatingDeserializer<>(new ChatMessage.Reading()));
    // a record's length is bounded by whoever reads the line
    StreamReadConstraints lengths =
        StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build();
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(lengths).build())
        .addModules(new Jdk8Module(), new JavaTimeModule(), messages)
        .annotationIntrospector(new RecordConventions())
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enumNamingStrategy(EnumNamingStrategies.SNAKE_CASE)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        // numbers in fields that pass through stay as they were written
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build();
  }
}
