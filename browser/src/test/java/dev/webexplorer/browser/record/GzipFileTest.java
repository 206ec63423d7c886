package dev.webexplorer.browser.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.datasets.InputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GzipFileTest {
  private static final String RECORD =
      "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.test/\r\n\r\nText";

  @TempDir Path folder;

  private static byte[] member(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }

  private GzipFile file(byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return new GzipFile(Files.write(folder.resolve("any.gz"), all.toByteArray()));
  }

  @Property(tries = 100)
  void check_anyMember_endsWhereItEnds(
      @ForAll @Size(max = 4) List<byte[]> contents, @ForAll @Size(max = 9) byte[] behind)
      throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] content : contents) {
      all.writeBytes(member(content));
    }
    long end = all.size();
    all.writeBytes(behind);
    ByteSource source = new ByteSource(new ByteArrayInputStream(all.toByteArray()));
    for (int i = 0; i < contents.size(); i++) {
      new GzipMember(source).check();
    }
    assertThat(source.position()).isEqualTo(end);
  }

  /** Whatever bit is turned: it is noticed, or it makes no difference to what is read. */
  @Property(tries = 200)
  void check_anyTurnedBit_isNoticedIfItMatters(
      @ForAll @Size(min = 1, max = 60) byte[] content, @ForAll @IntRange(max = 100_000) int where)
      throws IOException {
    byte[] damaged = member(content);
    int bit = where % (damaged.length * 8);
    damaged[bit / 8] ^= (byte) (1 << bit % 8);
    boolean noticed = false;
    try {
      new GzipMember(new ByteSource(new ByteArrayInputStream(damaged))).check();
    } catch (IOException e) {
      noticed = true;
    }
    if (!noticed) {
      byte[] read = new GZIPInputStream(new ByteArrayInputStream(damaged)).readAllBytes();
      assertThat(read).isEqualTo(content);
    }
  }

  @Test
  void check_optionalHeaderFields_arePassedOver() throws IOException {
    byte[] plain = member("Text".getBytes(StandardCharsets.UTF_8));
    byte[] fields = {
      0x1f, (byte) 0x8b, 8, 4 | 8 | 16 | 2, 0, 0, 0, 0, 0, 3, 2, 0, 'e', 'x', 'n', 0, 'c', 0, 1, 2
    };
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(fields);
    all.write(plain, 10, plain.length - 10);
    ByteSource source = new ByteSource(new ByteArrayInputStream(all.toByteArray()));
    new GzipMember(source).check();
    assertThat(source.position()).isEqualTo(all.size());
  }

  @Test
  void checked_lastMemberCutOff_isDroppedOnlyWhereThatIsAllowed() throws IOException {
    byte[] member = member(RECORD.getBytes(StandardCharsets.UTF_8));
    byte[] cut = Arrays.copyOf(member, member.length - 5);
    assertThat(file(member, cut).checked(true)).isEqualTo(member.length);
    assertThatThrownBy(() -> file(member, cut).checked(false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("ends inside a record at byte " + member.length)
        .hasMessageContaining("response http://a.test/");
  }

  @Test
  void checked_memberThatDoesNotEndBeforeWholeOnes_isDamaged() throws IOException {
    byte[] member = member(RECORD.getBytes(StandardCharsets.UTF_8));
    byte[] cut = Arrays.copyOf(member, member.length - 12);
    assertThatThrownBy(() -> file(cut, member).checked(true))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("damaged at byte 0");
  }

  /** However a turned bit misleads who unpacks it: a record that is whole was not cut off. */
  @Test
  void checked_turnedBitInTheLastRecord_isDamageNotACut() throws IOException {
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      byte[] content = new byte[40 + random.nextInt(400)];
      random.nextBytes(content);
      byte[] member = member(record(content));
      int lastWithMeaning = member.length - 8 - 2; // the byte after it may be filled up
      int at = lastWithMeaning - random.nextInt(content.length / 2);
      member[at] ^= (byte) (1 << random.nextInt(8));

      GzipFile file = file(member);
      assertThatThrownBy(() -> file.checked(true))
          .as("case %d, byte %d of %d", i, at, member.length)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("damaged at byte 0");
    }
  }

  @Test
  void checked_cutAnywhere_isNoDamage() throws IOException {
    byte[] member = member(record("Plain words. ".repeat(20).getBytes(StandardCharsets.UTF_8)));
    for (int length = 1; length < member.length; length++) {
      assertThat(file(Arrays.copyOf(member, length)).checked(true)).as("%d", length).isZero();
    }
  }

  private static byte[] record(byte[] content) {
    String head =
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.test/\r\nContent-Length: "
            + content.length
            + "\r\n\r\n";
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    record.writeBytes(content);
    record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return record.toByteArray();
  }

  @Test
  void isGzip_byItsFirstBytes() throws IOException {
    assertThat(file(member(new byte[0])).isGzip()).isTrue();
    assertThat(file("WARC/1.0".getBytes(StandardCharsets.UTF_8)).isGzip()).isFalse();
    assertThat(file().isGzip()).isFalse();
  }

  @Property(tries = 50)
  void firstBytes_anyLength_endsThere(
      @ForAll @Size(max = 50) byte[] content, @ForAll @IntRange(max = 60) int length)
      throws IOException {
    try (FirstBytes first = new FirstBytes(new ByteArrayInputStream(content), length)) {
      assertThat(first.readAllBytes())
          .isEqualTo(Arrays.copyOf(content, Math.min(length, content.length)));
      assertThat(first.read()).isEqualTo(-1);
    }
  }
}
