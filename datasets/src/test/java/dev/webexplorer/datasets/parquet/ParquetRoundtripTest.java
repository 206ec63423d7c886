package dev.webexplorer.datasets.parquet;

import static dev.webexplorer.datasets.parquet.Shape.field;
import static dev.webexplorer.datasets.parquet.Shape.fields;
import static dev.webexplorer.datasets.parquet.Shape.listOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.datasets.parquet.Shape.Field;
import dev.webexplorer.datasets.parquet.Shape.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

class ParquetRoundtripTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<Shape> PLAIN = List.of(Shape.TEXT, Shape.WHOLE, Shape.REAL, Shape.FLAG);
  private static final String LETTERS = "aZ0 \n\t\"\\é測試\uD83D\uDE00<|";

  private Path folder = Path.of("");

  @BeforeTry
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory("parquet");
  }

  @AfterTry
  void removeFolder() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static Fields row(Random random, int depth) {
    int count = 1 + random.nextInt(4);
    return new Fields(
        IntStream.range(0, count).mapToObj(i -> new Field("f" + i, shape(random, depth))).toList());
  }

  private static Shape shape(Random random, int depth) {
    int kind = random.nextInt(depth > 0 ? 6 : 4);
    return switch (kind) {
      case 4 -> listOf(shape(random, depth - 1));
      case 5 -> row(random, depth - 1);
      default -> PLAIN.get(kind);
    };
  }

  private static JsonNode value(Random random, Shape shape) {
    if (random.nextInt(5) == 0) {
      return JSON.nullNode();
    }
    return switch (shape) {
      case Shape.Text _ -> JSON.textNode(text(random));
      case Shape.Whole _ -> JSON.numberNode(random.nextLong());
      case Shape.Real _ -> JSON.numberNode(random.nextGaussian());
      case Shape.Flag _ -> JSON.booleanNode(random.nextBoolean());
      case Shape.Items(Shape of) -> {
        ArrayNode all = JSON.arrayNode();
        IntStream.range(0, random.nextInt(4)).forEach(_ -> all.add(value(random, of)));
        yield all;
      }
      case Fields of -> object(random, of);
    };
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int[] letters = LETTERS.codePoints().toArray();
    for (int i = random.nextInt(30); i > 0; i--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }

  private static ObjectNode object(Random random, Fields of) {
    ObjectNode object = JSON.objectNode();
    of.all().forEach(each -> object.set(each.name(), value(random, each.shape())));
    return object;
  }

  private static List<ObjectNode> read(Path file) {
    List<ObjectNode> rows = new ArrayList<>();
    try (ParquetRowReader reader = ParquetRowReader.open(file)) {
      reader.forEachRemaining(rows::add);
    }
    return rows;
  }

  private Path write(String name, Fields shape, List<ObjectNode> rows) {
    Path file = folder.resolve(name);
    try (ParquetRowWriter writer = ParquetRowWriter.open(file, shape)) {
      rows.forEach(writer::write);
    }
    return file;
  }

  @Property(tries = 60)
  void rowsComeBackAsTheyWereAndGiveTheSameBytes(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Fields shape = row(random, 3);
    List<ObjectNode> rows =
        IntStream.range(0, random.nextInt(20)).mapToObj(_ -> object(random, shape)).toList();

    Path first = write("a.parquet", shape, rows);
    Path second = write("b.parquet", shape, rows);

    assertThat(read(first)).isEqualTo(rows);
    assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
  }

  @Property(tries = 1)
  void manyRowsTakeSeveralRowGroups() {
    Fields shape = fields(field("text", Shape.TEXT), field("n", Shape.WHOLE));
    Random random = new Random(7);
    String filler = text(random).repeat(10) + "x".repeat(900);
    List<ObjectNode> rows =
        IntStream.range(0, 20_000)
            .mapToObj(i -> JSON.objectNode().put("text", filler + i).put("n", (long) i))
            .toList();
    assertThat(read(write("many.parquet", shape, rows))).isEqualTo(rows);
  }

  @Property(tries = 1)
  void missingFieldsAreNullAndForeignOnesLeftOut() {
    Fields shape = fields(field("a", Shape.TEXT), field("b", listOf(Shape.WHOLE)));
    ObjectNode row = Json.read("{\"a\":\"x\",\"c\":1}", ObjectNode.class);
    assertThat(read(write("a.parquet", shape, List.of(row))))
        .containsExactly(Json.read("{\"a\":\"x\",\"b\":null}", ObjectNode.class));
  }

  @Property(tries = 1)
  void valueOfAnotherShapeIsRefusedByName() {
    Fields shape = fields(field("a", Shape.WHOLE));
    ObjectNode row = JSON.objectNode().put("a", "seven");
    Path file = folder.resolve("a.parquet");
    try (ParquetRowWriter writer = ParquetRowWriter.open(file, shape)) {
      assertThatThrownBy(() -> writer.write(row))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("a is STRING");
    }
  }

  @Property(tries = 1)
  void fileThatIsNoneIsToldByName() throws IOException {
    Path file = Files.writeString(folder.resolve("no.parquet"), "{\"a\":1}\n".repeat(30));
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file + ": no Parquet");
    assertThatThrownBy(() -> read(folder.resolve("nowhere.parquet")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nowhere.parquet: no such file");
  }
}
