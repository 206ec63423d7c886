package dev.webexplorer.browser.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    tree.new Filler().traverse(document.body());
    return tree;
  }

  /** Takes in what is read and seen, and closes each element behind its last descendant. */
  private final class Filler implements NodeFilter {
    private int open = -1;

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
      if (node instanceof Element element && seen(element)) {
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

    private static boolean seen(Element element) {
      return !Tags.UNREAD.contains(element.normalName()) && !Visibility.hidden(element);
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
    total += (int) text.chars().filter(c -> !Characters.space(c)).count();
    return i;
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
