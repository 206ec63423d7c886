package dev.webexplorer.datasets.jsonl;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.io.Serial;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** What is missing or null becomes empty where its type has an empty value, else it is refused. */
final class RecordConventions extends JacksonAnnotationIntrospector {
  @Serial private static final long serialVersionUID = 1;

  private static final Set<Class<?>> OPTIONALS =
      Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

  @Override
  public Boolean hasRequiredMarker(AnnotatedMember member) {
    Class<?> type = member.getRawType();
    return Boolean.TRUE.equals(super.hasRequiredMarker(member))
        || !(type.isPrimitive()
            || type == String.class
            || JsonNode.class.isAssignableFrom(type)
            || OPTIONALS.contains(type)
            || isContainer(type));
  }

  @Override
  public JsonSetter.Value findSetterInfo(Annotated annotated) {
    if (!(annotated instanceof AnnotatedMember member)) {
      return super.findSetterInfo(annotated);
    }
    Class<?> type = member.getRawType();
    if (hasRequiredMarker(member) || type.isPrimitive()) {
      return JsonSetter.Value.forValueNulls(Nulls.FAIL);
    }
    if (type == String.class || Map.class.isAssignableFrom(type)) {
      return JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    }
    return isContainer(type)
        ? JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL)
        : super.findSetterInfo(annotated);
  }

  private static boolean isContainer(Class<?> type) {
    return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
  }
}
