package dev.webexplorer.datasets.parquet;

import java.util.List;

/** What a value of a table is. Every value may be missing. */
public sealed interface Shape {
  Shape TEXT = new Text();
  Shape WHOLE = new Whole();
  Shape REAL = new Real();
  Shape FLAG = new Flag();

  /** A text, in files as UTF-8. */
  record Text() implements Shape {}

  /** A whole number of 64 bits. */
  record Whole() implements Shape {}

  /** A floating-point number of 64 bits. */
  record Real() implements Shape {}

  /** True or false. */
  record Flag() implements Shape {}

  /** A list of values of one shape. */
  record Items(Shape of) implements Shape {}

  /** Named values in order, at least one; a table's row is one of these. */
  record Fields(List<Field> all) implements Shape {
    public Fields {
      all = List.copyOf(all);
      if (all.isEmpty()) {
        throw new IllegalArgumentException("a row has at least one field");
      }
    }
  }

  /** A value and its name. */
  record Field(String name, Shape shape) {}

  static Field field(String name, Shape shape) {
    return new Field(name, shape);
  }

  static Fields fields(Field... all) {
    return new Fields(List.of(all));
  }

  static Items listOf(Shape of) {
    return new Items(of);
  }
}
