package dev.webexplorer.browser.wikitext;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the common templates of Wikipedia come to, by their names. A template that is not known is
 * dropped, unless it is a box of facts.
 *
 * @param title of the page
 */
record Templates(String title, WikiLinks links) {
  private static final Set<String> FIRST =
      Set.of(
          "nowrap",
          "nobr",
          "nobold",
          "noitalic",
          "small",
          "smaller",
          "big",
          "larger",
          "resize",
          "abbr",
          "nobreak",
          "sup",
          "sub",
          "em",
          "strong",
          "bold",
          "b",
          "i",
          "u",
          "smallcaps",
          "sc",
          "mono",
          "code",
          "tt",
          "kbd",
          "var",
          "mvar",
          "math",
          "keypress",
          "visible anchor",
          "vanchor",
          "anchor text",
          "center",
          "align",
          "url",
          "urls",
          "quote",
          "blockquote",
          "cquote",
          "quotation",
          "centered pull quote",
          "pull quote",
          "poemquote",
          "plainlist",
          "flatlist",
          "plain list",
          "flat list",
          "no wrap",
          "ipa",
          "audio",
          "formatnum",
          "nts",
          "ntsh",
          "number",
          "young",
          "flag decoration",
          "larger text",
          "text",
          "native name",
          "translation",
          "not a typo",
          "sic",
          "nihongo foot",
          "zh-full",
          "script",
          "unicode",
          "hebrew",
          "rtl-lang",
          "tooltip",
          "efn-text",
          "color box text",
          "nobreak span",
          "tlx",
          "date",
          "time",
          "fs",
          "linktext");

  private static final Set<String> LAST =
      Set.of(
          "lang",
          "transl",
          "transliteration",
          "color",
          "font color",
          "fontcolor",
          "font",
          "resize text",
          "background color",
          "colored text",
          "coloured text",
          "audio-pipe",
          "fs",
          "script/hebrew",
          "aut",
          "wikt-lang",
          "langx",
          "lang-latn");

  private static final Set<String> LINKED =
      Set.of(
          "flag",
          "flagcountry",
          "flagu",
          "flagdeco",
          "country",
          "noflag",
          "flag country",
          "cr",
          "fb",
          "nft",
          "ship",
          "ill",
          "interlanguage link",
          "link",
          "wl");

  private static final Set<String> LISTS =
      Set.of(
          "unbulleted list",
          "ubl",
          "ublist",
          "hlist",
          "unbulleted",
          "bulleted list",
          "cslist",
          "br separated entries",
          "pagelist",
          "collapsible list",
          "ordered list",
          "comma separated",
          "enum",
          "flowlist");

  private static final Set<String> SEE =
      Set.of(
          "main",
          "main article",
          "main articles",
          "see also",
          "further",
          "further information",
          "details",
          "see",
          "hauptartikel",
          "siehe auch",
          "article principal");

  /** Returns what a template comes to. */
  String render(TemplateCall call) {
    String name = call.name();
    if (LISTS.contains(name)) {
      return String.join("; ", call.said());
    }
    if (SEE.contains(name)) {
      return see(call);
    }
    if (LINKED.contains(name)) {
      return links.to(call.get(0), call.get(0));
    }
    if (FIRST.contains(name)) {
      return call.get(0);
    }
    if (LAST.contains(name)) {
      return call.unnamed().isEmpty() ? "" : call.get(call.unnamed().size() - 1);
    }
    if (Facts.isBox(name)) {
      return Facts.of(call);
    }
    return DateTemplates.render(call)
        .or(() -> Quantities.render(call))
        .orElseGet(() -> known(name, call));
  }

  private String known(String name, TemplateCall call) {
    return switch (name) {
      case "!" -> "|";
      case "!!" -> "||";
      case "!-" -> "\n|-";
      case "=" -> "=";
      case "(" -> "{";
      case ")" -> "}";
      case "pipe" -> Marks.escaped("|");
      case "'" -> "’";
      case "'s" -> "’s";
      case "nbsp", "space", "thinsp", "zwsp", "hair space", "nbhyph" -> " ";
      case "ndash", "en dash", "endash", "spaced ndash", "snd", "spaced en dash", "spnd" -> " – ";
      case "–" -> "–";
      case "mdash", "em dash", "spaced mdash", "—" -> " — ";
      case "dot", "·", "•", "bull", "middot" -> " · ";
      case "\\", "slash" -> " / ";
      case "...", "ellipsis" -> "…";
      case "pagename", "fullpagename", "title", "subpagename" -> title;
      case "sortname", "sortkeyname" -> sortname(call);
      case "nihongo", "nihongo2", "nihongo3" -> foreign(call);
      case "marriage" -> marriage(call);
      case "okina" -> "ʻ";
      case "ipa-en", "ipac-en", "respell", "pron", "ipa-all" -> "";
      case "isbn" -> "ISBN " + call.get(0);
      case "rp", "cn", "fact" -> "";
      default -> prefixed(name, call);
    };
  }

  private static String prefixed(String name, TemplateCall call) {
    if (name.startsWith("lang-") && name.length() < 20) {
      String language = Locale.forLanguageTag(name.substring(5)).getDisplayLanguage(Locale.ENGLISH);
      return language.length() > 3 ? language + ": " + call.get(0) : call.get(0);
    }
    if (name.startsWith("lc:") || name.startsWith("uc:")) {
      return name.substring(3);
    }
    return name.startsWith("formatnum:") ? name.substring(10) : "";
  }

  private String see(TemplateCall call) {
    List<String> titles = call.said();
    String shown =
        titles.stream()
            .map(target ->
                Marks.words(target).equals(target) ? links.to(target, words(target)) : target)
            .collect(Collectors.joining(", "));
    String lead = call.name().startsWith("main") ? "Main article: " : "See also: ";
    return shown.isEmpty() ? "" : "\n\n" + lead + shown + "\n\n";
  }

  private static String words(String target) {
    return target.startsWith(":") ? target.substring(1) : target.replace("#", ": ");
  }

  private String sortname(TemplateCall call) {
    String words = (call.get(0) + " " + call.get(1)).strip();
    String apart = call.get("dab");
    String target =
        call.get(2).isEmpty() ? words + (apart.isEmpty() ? "" : " (" + apart + ")") : call.get(2);
    return call.get("nolink").isEmpty() ? links.to(target, words) : words;
  }

  private static String foreign(TemplateCall call) {
    List<String> said = call.said();
    return said.size() < 2
        ? String.join("", said)
        : said.getFirst()
            + " ("
            + String.join(", ", said.subList(1, Math.min(3, said.size())))
            + ")";
  }

  private static String marriage(TemplateCall call) {
    String years = call.get(1) + (call.get(2).isEmpty() ? "" : "–" + call.get(2));
    return call.get(0) + (years.isEmpty() ? "" : " (m. " + years + ")");
  }
}
