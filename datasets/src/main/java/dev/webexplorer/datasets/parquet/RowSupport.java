package dev.webexplorer.datasets.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** Hands rows to the library, value by value. */
final class RowSupport extends WriteSupport<ObjectNode> {
  private static final String LIST = "list";
  private static final String ELEMENT = "element";

  private final Shape.Fields shape;
  private @Nullable RecordConsumer out;

  RowSupport(Shape.Fields shape) {
    this.shape = shape;
  }

  @Override
  @Deprecated // the library's own: it has no other name for it
  public WriteContext init(Configuration configuration) {
    return new WriteContext(schema(), Map.of());
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(schema(), Map.of());
  }

  private MessageType schema() {
    List<Type> columns = shape.all().stream().map(each -> type(each.name(), each.shape())).toList();
    return new MessageType("row", columns);
  }

  private static Type type(String name, Shape shape) {
    return switch (shape) {
      case Shape.Text _ ->
          Types.optional(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(name);
      case Shape.Whole _ -> Types.optional(PrimitiveTypeName.INT64).named(name);
      case Shape.Real _ -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
      case Shape.Flag _ -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
      case Shape.Items(Shape of) -> Types.optionalList().element(type(ELEMENT, of)).named(name);
      case Shape.Fields(List<Shape.Field> all) ->
          Types.optionalGroup()
              .addFields(
                  all.stream().map(each -> type(each.name(), each.shape())).toArray(Type[]::new))
              .named(name);
    };
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    out = consumer;
  }

  @Override
  public void write(ObjectNode row) {
    RecordConsumer to = Objects.requireNonNull(out);
    to.startMessage();
    fields(to, shape.all(), row);
    to.endMessage();
  }

  private static void fields(RecordConsumer to, List<Shape.Field> fields, JsonNode row) {
    for (int i = 0; i < fields.size(); i++) {
      String name = fields.get(i).name();
      JsonNode value = row.path(name);
      if (!value.isMissingNode() && !value.isNull()) {
        to.startField(name, i);
        value(to, fields.get(i).shape(), value, name);
        to.endField(name, i);
      }
    }
  }

  private static void value(RecordConsumer to, Shape shape, JsonNode value, String name) {
    switch (shape) {
      case Shape.Text _ when value.isTextual() ->
          to.addBinary(Binary.fromString(value.textValue()));
      case Shape.Whole _ when value.canConvertToExactIntegral() -> to.addLong(value.longValue());
      case Shape.Real _ when value.isNumber() -> to.addDouble(value.doubleValue());
      case Shape.Flag _ when value.isBoolean() -> to.addBoolean(value.booleanValue());
      case Shape.Items(Shape of) when value.isArray() -> items(to, of, value, name);
      case Shape.Fields(List<Shape.Field> all) when value.isObject() -> {
        to.startGroup();
        fields(to, all, value);
        to.endGroup();
      }
      default ->
          throw new IllegalArgumentException(
              "%s is %s, not %s".formatted(name, value.getNodeType(), shape));
    }
  }

  private static void items(RecordConsumer to, Shape of, JsonNode values, String name) {
    to.startGroup();
    if (!values.isEmpty()) {
      to.startField(LIST, 0);
      for (JsonNode value : values) {
        to.startGroup();
        if (!value.isNull()) {
          to.startField(ELEMENT, 0);
          value(to, of, value, name);
          to.endField(ELEMENT, 0);
        }
        to.endGroup();
      }
      to.endField(LIST, 0);
    }
    to.endGroup();
  }
}
