package dev.webexplorer.datagen.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeKindsTest {

  @ParameterizedTest
  @CsvSource({
    "returns the size (public member function), function",
    "a complex number type (class template), class",
    "the largest value (macro constant), macro",
    "a row that ends (in autumn),",
    "no remark at all,"
  })
  void remark_tellsTheKind(String row, String kind) {
    assertThat(CodeKinds.remarked(row).orElse(null)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "C keywords: static, static, keyword",
    "Library header <mq.h>, <mq.h>, header",
    "while loop, while loop, loop"
  })
  void title_tellsNameAndKind(String title, String name, String kind) {
    assertThat(CodeKinds.titled(title)).contains(new CodeKinds.Titled(name, kind));
  }

  @ParameterizedTest
  @CsvSource({"Winter Ferry", "Charles II: a life", "History of Norlandia", "loop"})
  void otherTitles_tellNothing(String title) {
    assertThat(CodeKinds.titled(title)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "std::less @ | template< class T > struct less; | | @ class",
        "std::size @ | constexpr auto size(const C& c); | (1) | @ function",
        "mq::push @ void push(queue* q); @ function",
        "MAX_PATH @ #define MAX_PATH 260 @ macro",
        "app.Colour @ enum Colour { red }; @ enumeration",
        "std::byte_view @ using byte_view = span<byte>; @ type"
      })
  void declaration_tellsTheKind(String title, String line, String kind) {
    assertThat(CodeKinds.declared(title, line + "\n\nText.\n\n# Notes")).contains(kind);
  }

  @Test
  void declarationOfAnother_tellsNothing() {
    assertThat(CodeKinds.declared("std::less", "| struct greater; | |")).isEmpty();
    assertThat(CodeKinds.declared("Winter Ferry", "class Winter Ferry")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "std::vector::size, size",
    "os.path.join(a), join",
    "std::vector<bool>, vector",
    "printf, printf"
  })
  void lastPart_isWhatTextCallsIt(String title, String part) {
    assertThat(CodeKinds.lastPart(title)).isEqualTo(part);
  }
}
