package dev.webexplorer.browser.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The visible nodes of a document, numbered in document order: node {@code i}'s descendants are
 * {@code i + 1} to {@code end(i) - 1}. Everything that walks a page walks this by number, so no
 * depth of nesting needs a stack. What is not read or not seen is not in it.
 */
final class Tree {
  private static final int ROOT = 0;
  private static final Pattern SIGN = Pattern.compile("\\s*[¶#§🔗]\\s*");

  private final List<Node> nodes = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private int[] parents = new int[1024];
  private int[] ends = new int[1024];
  private int[] chars =
      new int[1024]; // visible signs that are no space, in all texts before the node

  private int total;

  private Tree() {}

  static Tree of(Document document) {
    Tree tree = new Tree();
    tree.new Filler(new Visibility(document)).traverse(document.body());
    return tree;
  }

  /** Takes in what is read and seen, and closes each element behind its last descendant. */
  private final class Filler implements NodeFilter {
    private final Visibility visibility;
    private int open = -1;

    Filler(Visibility visibility) {
      this.visibility = visibility;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        String visible = Characters.visible(text.getWholeText());
        if (!visible.isEmpty()) {
          int i = add(node, visible, open);
          ends[i] = i + 1;
        }
        return FilterResult.SKIP_ENTIRELY;
      }
      if (node instanceof Element element && (depth == 0 || seen(element))) {
        open = add(element, "", open);
        return FilterResult.CONTINUE;
      }
      return FilterResult.SKIP_ENTIRELY;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      ends[open] = nodes.size();
      open = parents[open];
      return FilterResult.CONTINUE;
    }

    private boolean seen(Element element) {
      return !Tags.UNREAD.contains(element.normalName())
          && !visibility.hides(element)
          && !pilcrow(element);
    }

    /** A sign beside a heading that links to it. */
    private static boolean pilcrow(Element element) {
      return element.normalName().equals("a")
          && element.attr("href").startsWith("#")
          && element.childNodeSize() == 1
          && element.childNode(0) instanceof TextNode text
          && SIGN.matcher(text.getWholeText()).matches();
    }
  }

  private int add(Node node, String text, int parent) {
    int i = nodes.size();
    if (i == parents.length) {
      parents = Arrays.copyOf(parents, 2 * i);
      ends = Arrays.copyOf(ends, 2 * i);
      chars = Arrays.copyOf(chars, 2 * i);
    }
    nodes.add(node);
    texts.add(text);
    parents[i] = parent;
    chars[i] = total;
    total += letters(text);
    return i;
  }

  private static int letters(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += Characters.space(text.charAt(i)) ? 0 : 1;
    }
    return count;
  }

  /** Returns how many signs that are no space the node's text has. */
  int chars(int i) {
    return (ends[i] == nodes.size() ? total : chars[ends[i]]) - chars[i];
  }

  boolean blank(int i) {
    return chars(i) == 0;
  }

  int root() {
    return ROOT;
  }

  int size() {
    return nodes.size();
  }

  /** Returns the number after the node's last descendant. */
  int end(int i) {
    return ends[i];
  }

  /** Returns the parent's number; -1 for the root. */
  int parent(int i) {
    return parents[i];
  }

  /** Returns the text of a text node, visible characters only, spaces as they stand. */
  String text(int i) {
    return texts.get(i);
  }

  /**
   * Returns the text from one node up to another with single spaces, cut at about {@code most}
   * signs.
   */
  String words(int from, int to, int most) {
    StringBuilder out = new StringBuilder();
    boolean spaced = false;
    for (int i = from; i < to && out.length() < most; i++) {
      String text = text(i);
      for (int at = 0; at < text.length() && out.length() < most; at++) {
        char c = text.charAt(at);
        if (Characters.space(c)) {
          spaced = !out.isEmpty();
        } else {
          out.append(spaced ? " " : "").append(c);
          spaced = false;
        }
      }
    }
    return out.toString();
  }

  boolean isText(int i) {
    return nodes.get(i) instanceof TextNode;
  }

  /** Returns the element's name; {@code #text} for text. */
  String name(int i) {
    return nodes.get(i) instanceof Element element ? element.normalName() : "#text";
  }

  /** Returns an attribute's value; empty where there is none. */
  String attribute(int i, String name) {
    return nodes.get(i) instanceof Element element ? element.attr(name) : "";
  }

  @Nullable Element element(int i) {
    return nodes.get(i) instanceof Element element ? element : null;
  }
}
