package dev.webexplorer.datasets.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.parquet.ParquetRowWriter;
import dev.webexplorer.datasets.parquet.Shape;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
  @TempDir private Path folder;

  private List<String> read(Path file) {
    List<String> rows = new ArrayList<>();
    Table.read(file, row -> rows.add(row.number() + " " + row.cells()));
    return rows;
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void csv_quotesSeparatorsAndLineBreaks() throws IOException {
    Path file = file("a.csv", "\uFEFFq,a\r\n\"one, \"\"two\"\"\nthree\",x\r\nÜ,\"\"\r\n");

    assertThat(read(file))
        .containsExactly(
            "1 {\"q\":\"one, \\\"two\\\"\\nthree\",\"a\":\"x\"}", "2 {\"q\":\"Ü\",\"a\":\"\"}");
  }

  @Test
  void tsv_keepsCommas() throws IOException {
    assertThat(read(file("a.tsv", "q\ta\none, two\t['x', 'y']\n")))
        .containsExactly("1 {\"q\":\"one, two\",\"a\":\"['x', 'y']\"}");
  }

  @Test
  void csv_rowThatDoesNotFitTheHeader_isNamedWithoutItsContent() throws IOException {
    for (String row : List.of("secret", "secret,b,c", "\"secret,b")) {
      Path file = file("a.csv", "q,a\nfine,b\n" + row + "\n");

      assertThatThrownBy(() -> read(file))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("a.csv row 2")
          .hasMessageNotContaining("secret");
    }
  }

  @Test
  void csv_notUtf8_isRefused() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.write(file, "q,a\ncaf\u00e9,b\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> read(file)).isInstanceOf(InputException.class);
  }

  @Test
  void json_arrayAndLines_whateverTheName() throws IOException {
    assertThat(read(file("a.json", "[{\"q\":1},\n {\"q\":[2]}]")))
        .containsExactly("1 {\"q\":1}", "2 {\"q\":[2]}");
    assertThat(read(file("b.json", "{\"q\":1}\n\n{\"q\":2}\n")))
        .containsExactly("1 {\"q\":1}", "3 {\"q\":2}");
    assertThat(read(file("c.jsonl", "[]"))).isEmpty();
  }

  @Test
  void json_whatIsNoRow_isNamed() throws IOException {
    for (String rest : List.of("1]", "{\"q\":2}", "{\"q\":", "{\"q\":2}] x")) {
      Path file = file("a.json", "[{\"q\":1}," + rest);

      assertThatThrownBy(() -> read(file))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("a.json row ");
    }
  }

  @Test
  void compressed_isReadAsItsName() throws IOException {
    Path file = folder.resolve("a.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("q,a\n1,2\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(read(file)).containsExactly("1 {\"q\":\"1\",\"a\":\"2\"}");
  }

  @Test
  void parquet_isReadAsJson() {
    Path file = folder.resolve("a.parquet");
    Shape.Fields row =
        Shape.fields(
            Shape.field("question", Shape.TEXT),
            Shape.field("golden_answers", Shape.listOf(Shape.TEXT)));
    try (ParquetRowWriter writer = ParquetRowWriter.open(file, row)) {
      ObjectNode cells = JsonNodeFactory.instance.objectNode().put("question", "Who?");
      cells.putArray("golden_answers").add("A").add("B");
      writer.write(cells);
    }

    assertThat(read(file))
        .containsExactly("1 {\"question\":\"Who?\",\"golden_answers\":[\"A\",\"B\"]}");
  }

  @Test
  void otherNames_areRefused() throws IOException {
    assertThatThrownBy(() -> read(file("a.txt", "x")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(".csv, .tsv, .xlsx, .json, .jsonl or .parquet");
  }

  @Property(tries = 50)
  void csv_roundTrip(@ForAll @Size(min = 1, max = 5) List<String> cells) throws IOException {
    Path file = Files.createTempFile("cells", ".csv");
    StringBuilder csv = new StringBuilder("n,text\n");
    List<String> clean = new ArrayList<>();
    for (String cell : cells) {
      String text = cell.replaceAll("[\\p{Cs}\\p{Cc}]", "\n");
      clean.add(text);
      csv.append("1,\"").append(text.replace("\"", "\"\"")).append("\"\n");
    }
    Files.writeString(file, csv);
    List<String> found = new ArrayList<>();
    Table.read(file, row -> found.add(row.cells().path("text").asText()));
    Files.delete(file);

    assertThat(found).isEqualTo(clean);
  }

  @Test
  void xlsx_sharedInlineAndMissingCells() throws IOException {
    Path file =
        workbook(
            "<sst><si><t>q</t></si><si><r><t>ri</t></r><r><t>ch</t></r>"
                + "<rPh><t>spoken</t></rPh></si></sst>",
            "<worksheet><sheetData><row><c r='A1' t='s'><v>0</v></c>"
                + "<c r='C1' t='inlineStr'><is><t>a</t></is></c></row>"
                + "<row><c r='A2' t='s'><v>1</v></c><c r='C2'><v>7</v></c></row><row/>"
                + "<row><c r='C4' t='str'><v>x</v></c></row></sheetData></worksheet>");

    assertThat(read(file))
        .containsExactly("1 {\"q\":\"rich\",\"a\":\"7\"}", "3 {\"q\":\"\",\"a\":\"x\"}");
  }

  @Test
  void xlsx_damagedOrHostile_isRefused() throws IOException {
    Path noString =
        workbook("<sst/>", "<worksheet><row><c r='A1' t='s'><v>9</v></c></row></worksheet>");
    assertThatThrownBy(() -> read(noString))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("damaged");

    Path entity =
        workbook(
            "<!DOCTYPE x [<!ENTITY e SYSTEM"
                + " 'file:///etc/hostname'>]><sst><si><t>&e;</t></si></sst>",
            "<worksheet/>");
    assertThatThrownBy(() -> read(entity)).isInstanceOf(InputException.class);

    Path none = file("b.xlsx", "no zip");
    assertThatThrownBy(() -> read(none)).isInstanceOf(InputException.class);
  }

  private Path workbook(String strings, String sheet) throws IOException {
    Path file = Files.createTempFile(folder, "book", ".xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      zip.write(strings.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(sheet.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
