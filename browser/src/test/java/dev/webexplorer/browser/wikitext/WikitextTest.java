package dev.webexplorer.browser.wikitext;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Link;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WikitextTest {
  static final Wikitext WIKITEXT =
      new Wikitext(
          Wiki.usual(title ->
              URI.create(
                  "https://w.test/"
                      + URLEncoder.encode(title.replace(' ', '_'), StandardCharsets.UTF_8))));

  private static Article read(String source) {
    return WIKITEXT.read("Title", source);
  }

  private static String markdown(String source) {
    return read(source).markdown();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "'''Bold''' and ''italic'' and '''''both'''''. ¦ Bold and italic and both.",
        "A [[Page]]. ¦ A [Page](https://w.test/Page).",
        "A [[Page (town)|town]]. ¦ A [town](https://w.test/Page_%28town%29).",
        "Two [[bus]]es. ¦ Two [buses](https://w.test/bus).",
        "A [[Page (town)|]]. ¦ A [Page](https://w.test/Page_%28town%29).",
        "A [[Page#Part|part]]. ¦ A [part](https://w.test/Page).",
        "A [[#Part]]. ¦ A Part.",
        "A [[:Category:Towns|group]]. ¦ A group.",
        "A [[wikt:town|town]]. ¦ A town.",
        "A [[File:x.jpg|thumb|A [[town]]]]b. ¦ A b.",
        "A [http://x.test/a(b) site]. ¦ A [site](http://x.test/a%28b%29).",
        "A [mailto:a@x.test mail] and [http://x.test]. ¦ A mail and.",
        "One<ref>Two</ref>, <ref name=\"a\"/>three<!-- four -->. ¦ One, three.",
        "Half<ref>open. ¦ Halfopen.",
        "Up<sup>2</sup> <span style=\"x\">in</span> a < b. ¦ Up2 in a < b.",
        "<nowiki>[[No link]] {{none}}</nowiki> ¦ \\[\\[No link\\]\\] {{none}}",
        "&lt;b&gt; &amp; &nbsp;caf&eacute; &#8211; x ¦ <b> & café – x",
        "<math>a^2 +\\alpha</math> is ¦ $a^2 +\\\\alpha$ is",
        "{{lang|fr|Bonjour}} and {{lang-fr|Oui}} ¦ Bonjour and French: Oui",
        "{{convert|12|km|mi}} by {{convert|3|to|4|ft|m}} ¦ 12 km by 3 to 4 feet",
        "{{convert|5|-|6|mi|km|abbr=on}}{{citation needed|date=May 2010}} ¦ 5–6 miles",
        "Born {{birth date|1815|12|10|df=y}}. ¦ Born 10 December 1815.",
        "{{dts||10|17}} {{start date|1999}} {{c.|960}} ¦ 17 October 1999 c. 960",
        "{{coord|50.466|-4.718|display=inline}} ¦ 50.466°, -4.718°",
        "{{coord|12|30|N|45|15|20|W}} ¦ 12°30′N 45°15′20″W",
        "{{frac|1|2}} {{val|3.5|u=kg}} {{US$|20}} ¦ 1/2 3.5 kg US$20",
        "{{sortname|Ada|Lovelace}} ¦ [Ada Lovelace](https://w.test/Ada_Lovelace)",
        "{{flag|Canada}} {{ndash}} {{ubl|One|Two}} ¦ [Canada](https://w.test/Canada) – One; Two",
        "{{Unknown|a|{{also|b}}}}Left. ¦ Left.",
        "{{{1|Default}}} {{{2}}} text ¦ Default text",
        "An open {{template and [[link ¦ An open {{template and \\[\\[link",
        "Stray }} and ]] here ¦ Stray }} and \\]\\] here",
        "A ({{unknown}}; b) and ({{unknown}}) c. ¦ A (b) and c.",
        "Mi'''''ks'''''ed '''bold ¦ Miksed bold",
      })
  void read_aLine_isItsWordsWithLinks(String source, String markdown) {
    assertThat(markdown(source)).isEqualTo(markdown);
  }

  @Test
  void read_paragraphsAndHeadings() {
    String source =
        "Lead\ngoes on.\n\n== Part ==\nText.\n=== Empty ===\n== References ==\n<references/>\n";
    assertThat(markdown(source)).isEqualTo("Lead goes on.\n\n## Part\n\nText.");
    assertThat(read(source).text()).isEqualTo("Lead goes on.\n\nPart\n\nText.");
  }

  @Test
  void read_lists_keepTheirDepth() {
    assertThat(markdown("* One\n** Deep\n# First\n; Term : means\n: aside\nAfter"))
        .isEqualTo("- One\n  - Deep\n1. First\n\nTerm: means\n\naside\n\nAfter");
  }

  @Test
  void read_table_withSpansAndLinks() {
    Article article =
        read(
            """
            {| class="wikitable"
            |+ Caption
            ! Name !! colspan="2" | Size
            |-
            | rowspan=2 | [[Ada]] || 1 || style="x" | a|b
            |-
            | 2
            | * x
            * y
            |}
            After.
            """);
    assertThat(article.markdown())
        .isEqualTo(
            """
            Caption

            | Name | Size | Size |
            |---|---|---|
            | [Ada](https://w.test/Ada) | 1 | a\\|b |
            | [Ada](https://w.test/Ada) | 2 | x; y |

            After.\
            """);
    assertThat(article.text())
        .isEqualTo("Caption\n\nName\tSize\tSize\nAda\t1\ta|b\nAda\t2\tx; y\n\nAfter.");
  }

  @Test
  void read_tableInATable_standsBehindIt() {
    String source = "{|\n| a || b\n|-\n| c ||\n{|\n| d || e\n|}\n|}\n";
    assertThat(read(source).text()).isEqualTo("a\tb\nc\n\nd\te");
  }

  @Test
  void read_box_isFactsBehindTheLead() {
    String source =
        """
        {{Infobox town
        | name = Bodmin
        | image = Bodmin.jpg
        | population_total = {{formatnum:14736}}
        | region = [[Cornwall]],<br/>[[England]]
        | map_type = Cornwall
        | leader_title1 = [[Mayor]]
        | leader_name1 = Ada Quill
        | empty =
        }}
        '''Bodmin''' is a town.

        == Past ==
        Old.
        """;
    assertThat(markdown(source))
        .isEqualTo(
            """
            Bodmin is a town.

            - name: Bodmin
            - population total: 14736
            - region: [Cornwall](https://w.test/Cornwall), [England](https://w.test/England)
            - Mayor: Ada Quill

            ## Past

            Old.\
            """);
  }

  @Test
  void read_code_isFencedAsItIs() {
    String source =
        "Run:\n<syntaxhighlight lang=\"c\">\nint a[2] = {{1}};\n* b\n</syntaxhighlight>\nDone.";
    assertThat(markdown(source)).isEqualTo("Run:\n\n```\nint a[2] = {{1}};\n* b\n```\n\nDone.");
  }

  @Test
  void read_mainArticle_isALineWithALink() {
    assertThat(markdown("{{Main|Long story|Other#Part}}\nText."))
        .isEqualTo(
            "Main article: [Long story](https://w.test/Long_story), [Other: Part](https://w.test/Other)\n\nText.");
  }

  @Test
  void read_categoriesAndOtherLanguages_areNotWords() {
    Article article = read("Text.\n[[Category:Old towns|Bodmin]]\n[[de:Bodmin]]\n[[Kategorie:X]]");
    assertThat(article.text()).isEqualTo("Text.");
    assertThat(article.categories()).containsExactly("Old towns", "X");
  }

  @Test
  void read_namesOfNamespaces_areTheWikis() {
    Wiki wiki =
        Wiki.usual(title -> URI.create("https://w.test/x"))
            .with(6, "Lêer")
            .with(14, "Kategorie")
            .with(4, "Wikt");
    Article article = new Wikitext(wiki).read("T", "A[[Lêer:x.jpg|x]] [[Wikt:Rules|rules]].");
    assertThat(article.markdown()).isEqualTo("A rules.");
  }

  @Test
  void read_links_haveTheirWordsAndAddresses() {
    assertThat(read("[[Ada Quill|Ada]] and [[Bryne]]").links())
        .containsExactly(
            new Link("Ada", URI.create("https://w.test/Ada_Quill")),
            new Link("Bryne", URI.create("https://w.test/Bryne")));
  }

  @ParameterizedTest
  @CsvSource({
    "#REDIRECT [[Toronto]], Toronto",
    "#redirect:[[Toronto#History|x]] {{R from move}}, Toronto#History",
    "#WEITERLEITUNG [[Wien]], Wien",
  })
  void redirect_namesTheTarget(String source, String target) {
    assertThat(Wikitext.redirect(source)).contains(target);
  }

  @Test
  void redirect_ofAPage_isNone() {
    assertThat(Wikitext.redirect("# [[First]]\n# [[Second]]")).isEmpty();
    assertThat(Wikitext.redirect("Text #REDIRECT [[x]]".toLowerCase(Locale.ROOT))).isEmpty();
  }
}
