package dev.webexplorer.browser.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the names that authors give to elements, their classes and ids, say of the content. */
final class Names {
  /** Frames a page, or stands in it, and is none of its content. */
  static final int FRAME = 1;

  /** Shares the page, or shows a social site's posts. */
  static final int SOCIAL = 2;

  /** Readers' words under the content. */
  static final int DISCUSSION = 4;

  /** By whom, and when. */
  static final int CREDITS = 8;

  /** Who the author is. */
  static final int BIOGRAPHY = 16;

  /** The content, or an entry of it. */
  static final int BODY = 32;

  /** Words to a picture. */
  static final int CAPTION = 64;

  /** An id of more words than this is a heading's words, not a part's name. */
  private static final int LONGEST_ID = 3;

  private static final Map<String, Integer> KINDS = new HashMap<>();

  static {
    put(
        FRAME,
        """
        nav navbar navigation navbox navs menu menus submenu breadcrumb breadcrumbs crumbs footer
        sidebar sidenav aside rail masthead toolbar toc pagination pager paging skip search catlinks
        printfooter editsection colophon related recommended recommendation recommendations recirc
        recirculation trending popular mostread outbrain taboola revcontent zergnet newsletter
        newsletters signup subscribe subscription login promo promos promotion advert advertisement
        advertising ad ads adv adsbygoogle sponsor sponsored cookie cookies consent gdpr popup modal
        overlay lightbox tooltip banner widget widgets tags tagcloud taglist skyscraper survey poll
        polls feedback copyright disclaimer print hidden offscreen noprint\
        """);
    put(
        SOCIAL,
        "share sharing sharedaddy sharebar addthis addtoany social socials follow facebook twitter whatsapp pinterest");
    put(
        DISCUSSION,
        "comment comments commentlist disqus respond reply replies discussion combx livefyre trackback trackbacks pingback");
    put(
        CREDITS,
        "byline author authors contributor contributors dateline date time datetime timestamp published pubdate meta metadata postmeta entrymeta");
    put(BIOGRAPHY, "bio bios biography authorbio authorbox authorinfo aboutauthor");
    put(CAPTION, "caption captions credit credits imagecredit photocredit");
    put(
        BODY,
        "article articlebody body content entry hentry main post postbody story storybody text prose markdown richtext blog single");
  }

  private final int[] kinds;

  private Names(int[] kinds) {
    this.kinds = kinds;
  }

  static Names of(Tree tree) {
    int[] kinds = new int[tree.size()];
    for (int i = 0; i < kinds.length; i++) {
      String id = tree.attribute(i, "id");
      kinds[i] = kinds(tree.attribute(i, "class")) | (words(id) > LONGEST_ID ? 0 : kinds(id));
    }
    return new Names(kinds);
  }

  /** Whether the node's names have a word of one of the kinds. */
  boolean has(int node, int kind) {
    return (kinds[node] & kind) != 0;
  }

  private static void put(int kind, String words) {
    for (String word : words.split("\\s+", -1)) {
      KINDS.put(word, kind);
    }
  }

  private static int words(String id) {
    return id.isEmpty() ? 0 : id.split("[-_]", -1).length;
  }

  /** Looks each word up; words end at what is no letter and before a capital. */
  private static int kinds(String names) {
    int found = 0;
    int start = -1;
    for (int i = 0; i <= names.length(); i++) {
      boolean letter = i < names.length() && Character.isLetter(names.charAt(i));
      if (start >= 0 && (!letter || hump(names, i))) {
        found |= KINDS.getOrDefault(names.substring(start, i).toLowerCase(Locale.ROOT), 0);
        start = -1;
      }
      if (letter && start < 0) {
        start = i;
      }
    }
    return found;
  }

  private static boolean hump(String names, int i) {
    return Character.isUpperCase(names.charAt(i)) && Character.isLowerCase(names.charAt(i - 1));
  }
}
