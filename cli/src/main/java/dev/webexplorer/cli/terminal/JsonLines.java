package dev.webexplorer.cli.terminal;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How results are written as JSON: snake case, and safe to look at on a terminal. */
final class JsonLines {
  private JsonLines() {}

  static ObjectMapper mapper() {
    ObjectMapper mapper =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(Path.class, new ToStringSerializer()))
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    mapper.getFactory().setCharacterEscapes(new UnsafeAsEscapes());
    return mapper;
  }

  /** Characters that could fool a reader are written as backslash-u: the same JSON, visible. */
  private static final class UnsafeAsEscapes extends CharacterEscapes {
    @Serial private static final long serialVersionUID = 1;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes[0x7f] = ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int ch) {
      String text = Character.toString(ch);
      return SafeText.of(text).equals(text)
          ? null
          : new SerializedString(String.format("\\u%04x", ch));
    }
  }
}
