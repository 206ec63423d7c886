package dev.webexplorer.browser.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MessageHeadTest {

  @Property
  void read_whatWasWritten_same(@ForAll("heads") MessageHead head, @ForAll byte[] body)
      throws IOException {
    byte[] bytes = head.bytes();
    byte[] message = new byte[bytes.length + body.length];
    System.arraycopy(bytes, 0, message, 0, bytes.length);
    System.arraycopy(body, 0, message, bytes.length, body.length);
    InputStream in = new ByteArrayInputStream(message);
    assertThat(MessageHead.read(in)).isEqualTo(head);
    assertThat(in.readAllBytes()).as("not a byte of the body is taken").isEqualTo(body);
  }

  @Property
  void forwarded_nothingOfThisConnection(@ForAll("heads") MessageHead head) {
    MessageHead hostile =
        new MessageHead(
            head.start(),
            List.of(
                "Connection: close, X-Secret",
                "x-secret: 1",
                "Proxy-Authorization: Basic eDp5",
                "UPGRADE: h2c",
                "Proxy-Status: webexplorer; error=dns_error; details=\"\"",
                "X-Kept: 2"));
    assertThat(hostile.forwarded("GET / HTTP/1.1").fields())
        .containsExactly("X-Kept: 2", "Connection: close");
  }

  @Property
  void with_oneFieldOfTheName(@ForAll("heads") MessageHead head) {
    MessageHead set = head.with("Host", "a.test").with("HOST", "b.test");
    assertThat(set.value("host")).contains("b.test");
    assertThat(
            set.fields().stream()
                .filter(field -> field.toLowerCase(Locale.ROOT).startsWith("host:")))
        .hasSize(1);
  }

  @Test
  void read_endsOrGoesOnForEver_anError() {
    assertThatThrownBy(() -> read("GET / HTTP/1.1\r\nHost: x\r\n"))
        .isInstanceOf(EOFException.class)
        .hasMessage("the connection ended inside a message head");
    assertThatThrownBy(() -> read("GET / HTTP/1.1\r\n" + "X: y\r\n".repeat(100_000)))
        .isInstanceOf(ProtocolException.class);
    assertThatThrownBy(() -> read("x".repeat(300_000)))
        .isInstanceOf(ProtocolException.class)
        .hasMessage("a message head of over 262144 bytes");
  }

  @Test
  void read_bareLineFeeds_areLineEnds() throws IOException {
    MessageHead head = read("GET / HTTP/1.1\nHost:x\n\n");
    assertThat(head.value("host")).contains("x");
    assertThat(head.value("none")).isEmpty();
  }

  private static MessageHead read(String text) throws IOException {
    return MessageHead.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Provide
  Arbitrary<MessageHead> heads() {
    Arbitrary<String> name = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(12);
    Arbitrary<String> value = Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(30);
    Arbitrary<String> field = Combinators.combine(name, value).as((n, v) -> n + ": " + v);
    return Combinators.combine(
            Arbitraries.of("GET / HTTP/1.1", "HTTP/1.1 200 OK"), field.list().ofMaxSize(8))
        .as(MessageHead::new);
  }
}
