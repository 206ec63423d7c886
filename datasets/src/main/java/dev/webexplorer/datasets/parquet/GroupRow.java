package dev.webexplorer.datasets.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * What a row of the library is in JSON: numbers, texts, lists and objects as themselves, maps as
 * objects, bytes that are no text in Base64; what is missing is null. Times and decimals are the
 * whole numbers that they are stored as.
 */
final class GroupRow {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private GroupRow() {}

  static ObjectNode json(Group group) {
    ObjectNode row = JSON.objectNode();
    GroupType type = group.getType();
    for (int field = 0; field < type.getFieldCount(); field++) {
      row.set(type.getFieldName(field), value(group, field));
    }
    return row;
  }

  private static JsonNode value(Group group, int field) {
    Type type = group.getType().getType(field);
    int times = group.getFieldRepetitionCount(field);
    if (type.isRepetition(Type.Repetition.REPEATED)) {
      ArrayNode all = JSON.arrayNode();
      for (int i = 0; i < times; i++) {
        all.add(one(group, field, i));
      }
      return all;
    }
    return times == 0 ? JSON.nullNode() : one(group, field, 0);
  }

  private static JsonNode one(Group group, int field, int index) {
    Type type = group.getType().getType(field);
    if (type.isPrimitive()) {
      return primitive(group, field, index, type.asPrimitiveType());
    }
    Group inner = group.getGroup(field, index);
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    if (meaning instanceof ListLogicalTypeAnnotation) {
      return list(inner);
    }
    return meaning instanceof MapLogicalTypeAnnotation ? map(inner) : json(inner);
  }

  /** A list is a group of one repeated field, which holds the element or is it. */
  private static JsonNode list(Group group) {
    ArrayNode all = JSON.arrayNode();
    Type repeated = group.getType().getType(0);
    boolean wrapped = !repeated.isPrimitive() && repeated.asGroupType().getFieldCount() == 1;
    for (int i = 0; i < group.getFieldRepetitionCount(0); i++) {
      all.add(wrapped ? value(group.getGroup(0, i), 0) : one(group, 0, i));
    }
    return all;
  }

  private static JsonNode map(Group group) {
    ObjectNode all = JSON.objectNode();
    for (int i = 0; i < group.getFieldRepetitionCount(0); i++) {
      Group entry = group.getGroup(0, i);
      all.set(value(entry, 0).asText(), value(entry, 1));
    }
    return all;
  }

  private static JsonNode primitive(Group group, int field, int index, PrimitiveType type) {
    return switch (type.getPrimitiveTypeName()) {
      case INT32 -> JSON.numberNode(group.getInteger(field, index));
      case INT64 -> JSON.numberNode(group.getLong(field, index));
      case FLOAT -> JSON.numberNode(group.getFloat(field, index));
      case DOUBLE -> JSON.numberNode(group.getDouble(field, index));
      case BOOLEAN -> JSON.booleanNode(group.getBoolean(field, index));
      case BINARY, FIXED_LEN_BYTE_ARRAY, INT96 ->
          type.getLogicalTypeAnnotation() == null
              ? JSON.textNode(
                  Base64.getEncoder().encodeToString(group.getBinary(field, index).getBytes()))
              : JSON.textNode(group.getString(field, index));
    };
  }
}
