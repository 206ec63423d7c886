package dev.webexplorer.browser.extract;

import static dev.webexplorer.browser.extract.Extracted.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that no person sees must not reach a model. */
class HiddenTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "display:none",
        "DISPLAY : NONE !important",
        "color:red;display:none;",
        "visibility:hidden",
        "visibility:collapse",
        "opacity:0",
        "opacity: 0.0",
        "font-size:0",
        "font-size:0px",
        "text-indent:-9999px",
        "position:absolute;left:-10000px",
        "position:fixed;top:-999em",
        "margin-left:-5000px",
        "clip:rect(0,0,0,0)",
        "clip-path:inset(50%)",
        "transform:scale(0)",
        "width:0;overflow:hidden",
        "height:1px;overflow:hidden",
        "max-height:0;overflow-y:hidden",
      })
  void styledAway_isDropped(String style) {
    assertThat(text("<p>seen</p><div style='" + style + "'>hidden <b>deep</b></div>"))
        .isEqualTo("seen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "display:block",
        "opacity:0.5",
        "opacity:.9",
        "font-size:0.8em",
        "left:-10px",
        "width:100px;overflow:hidden",
        "height:10px;overflow:hidden",
        "height:0",
        "max-width:1200px",
        "visibility:visible",
      })
  void styledOtherwise_stays(String style) {
    assertThat(text("<div style='" + style + "'>seen</div>")).isEqualTo("seen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p hidden>x",
        "<span aria-hidden=true>x</span>",
        "<!-- x -->",
        "<script>x</script>",
        "<style>x</style>",
        "<template>x</template>",
        "<noscript>x</noscript>",
        "<svg><text>x</text></svg>",
        "<textarea>x</textarea>",
        "<select><option>x</select>",
        "<button>x</button>",
        "<iframe>x</iframe>",
        "<dialog>x</dialog>",
        "<object>x</object>",
        "<input value=x>",
        "<video>x</video>",
        "<canvas>x</canvas>",
      })
  void whatIsNotShown_isDropped(String html) {
    assertThat(text("<p>seen</p>" + html)).isEqualTo("seen");
  }

  @Test
  void textThatIsOnlyKeptFromScreenReaders_stays() {
    assertThat(text("<div aria-hidden=true><p>seen</p></div>")).isEqualTo("seen");
  }

  @Test
  void hiddenUntilFound_stays() {
    assertThat(text("<p hidden=until-found>seen")).isEqualTo("seen");
  }

  @Test
  void ruleOfTheStyleSheet_hides() {
    String page =
        "<style>/* .c{} */ .a, #b > p, .x { display : none } @media print{.c{display:none}} .d{color:red}</style>"
            + "<p class='z a'>one<p class=c>two<p class=d>three<p class=x id=b>four";
    assertThat(text(page)).isEqualTo("two\n\nthree");
  }

  @Test
  void styleSheetForAnotherMedium_hidesNothing() {
    assertThat(text("<style media=print>.a{display:none}</style><p class=a>seen"))
        .isEqualTo("seen");
  }

  @Test
  void charactersThatTakeNoRoom_areDropped() {
    assertThat(text("<p>a\u200bb\u200cc\u2060d\ufeffe\u00adf\u202eg\u2066h")).isEqualTo("abcdefgh");
    assertThat(text("<p>tag\udb40\udc41\udb40\udc42s")).isEqualTo("tags");
    assertThat(text("<p>a\u0007b")).isEqualTo("ab");
  }

  @Test
  void joinersThatShapeWords_stay() {
    String persian = "می\u200cخواهم";
    String family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";
    assertThat(text("<p>" + persian + " " + family)).isEqualTo(persian + " " + family);
  }

  @Test
  void halfOfASurrogatePair_isReplaced() {
    assertThat(text("<p>a\ud83db")).isEqualTo("a\ufffdb");
  }

  @Test
  void linksInHiddenText_areNotListed() {
    assertThat(Extracted.body("<p>seen<p style='display:none'><a href=/x>x</a>").links()).isEmpty();
  }
}
