package dev.webexplorer.browser.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.fetch.Bytes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharactersTest {
  private static final String FRENCH = "Les élèves français où l'on naît, «déjà» à Noël.";
  private static final String RUSSIAN = "Широкая электрификация южных губерний даст мощный толчок";
  private static final String JAPANESE = "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。";

  /** In which characters it is written, what the field says, what the page says. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UTF-8 | utf-8 | '' ",
        "UTF-8 | '' | '' ",
        "UTF-8 | iso-8859-1 | '' ",
        "UTF-8 | '' | iso-8859-1",
        "windows-1252 | iso-8859-1 | '' ",
        "windows-1252 | '' | latin1",
        "windows-1252 | utf-8 | '' ",
        "windows-1252 | utf-8 | utf-8",
        "windows-1252 | no-such-set | windows-1252",
        "windows-1252 | '' | '' ",
        "UTF-16BE | utf-16be | '' ",
        "UTF-16 | '' | '' ",
      })
  void decode_french_read(String written, String field, String page) {
    assertThat(decoded(FRENCH, written, field, page)).endsWith(FRENCH);
  }

  @Test
  void decode_otherScripts_read() {
    assertThat(decoded(RUSSIAN, "windows-1251", "", "windows-1251")).endsWith(RUSSIAN);
    assertThat(decoded(RUSSIAN, "KOI8-R", "utf-8", "")).endsWith(RUSSIAN);
    assertThat(decoded(JAPANESE, "windows-31j", "shift_jis", "")).endsWith(JAPANESE);
    assertThat(decoded(JAPANESE, "windows-31j", "utf-8", "")).endsWith(JAPANESE);
    assertThat(decoded(JAPANESE, "EUC-JP", "", "euc-jp")).endsWith(JAPANESE);
  }

  @Test
  void decode_xmlDeclaration_heeded() {
    String xml = "<?xml version='1.0' encoding='windows-1251'?><a>" + RUSSIAN + "</a>";
    byte[] bytes = xml.getBytes(Charset.forName("windows-1251"));
    assertThat(Characters.decode(Bytes.of(bytes), "", true)).isEqualTo(xml);
  }

  @Property
  void decode_utf8CutAnywhere_isStillUtf8(
      @ForAll @CharRange(from = '\u00a1', to = '\u2fff') String text,
      @ForAll @IntRange(max = 60) int cut) {
    byte[] all = ("é" + text).getBytes(StandardCharsets.UTF_8);
    byte[] part = java.util.Arrays.copyOf(all, Math.max(2, all.length - cut));
    String decoded = Characters.decode(Bytes.of(part), "iso-8859-1", false);
    assertThat("é" + text).startsWith(decoded.replaceFirst("\ufffd+$", ""));
  }

  @Property
  void decode_anyBytes_someText(@ForAll byte[] bytes, @ForAll boolean whole) {
    assertThat(Characters.decode(Bytes.of(bytes), "", whole)).isNotNull();
  }

  private static String decoded(String text, String written, String field, String page) {
    String meta = page.isEmpty() ? "" : "<meta charset=\"" + page + "\">";
    byte[] bytes = (meta + text).getBytes(Charset.forName(written));
    return Characters.decode(Bytes.of(bytes), field, true);
  }
}
