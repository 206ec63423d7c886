package dev.webexplorer.browser.wikitext;

import dev.webexplorer.browser.wikitext.Frame.Kind;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The second step: resolves brackets from the inside out. Brackets that are not closed are words;
 * those deeper than {@link #DEEPEST} are too, which keeps it linear.
 */
final class Expansion {
  private static final int DEEPEST = 40;

  private final WikiLinks links;
  private final Templates templates;
  private final Deque<Frame> open = new ArrayDeque<>();
  private String source = "";
  private int at;

  Expansion(WikiLinks links, Templates templates) {
    this.links = links;
    this.templates = templates;
  }

  String of(String text) {
    source = text;
    open.push(new Frame(Kind.PAGE));
    while (at < source.length()) {
      step(source.charAt(at));
    }
    while (open.size() > 1) {
      collapse();
    }
    return top().text().toString();
  }

  private void step(char character) {
    switch (character) {
      case '{' -> braces();
      case '}' -> closeBraces();
      case '[' -> brackets();
      case ']' -> closeBrackets();
      case '|' -> bar();
      case '=' -> {
        top().equal();
        at++;
      }
      case '<' -> at = HtmlTags.write(source, at, top().text());
      case '\n' -> {
        while (top().kind() == Kind.EXTERNAL) {
          collapse();
        }
        take(1);
      }
      default -> take(1);
    }
  }

  private Frame top() {
    return open.element();
  }

  private void take(int count) {
    top().text().append(source, at, at + count);
    at += count;
  }

  private void bar() {
    if (top().kind() == Kind.PAGE || top().kind() == Kind.EXTERNAL) {
      take(1);
    } else {
      top().next();
      at++;
    }
  }

  private int run(char character) {
    int end = at;
    while (end < source.length() && source.charAt(end) == character) {
      end++;
    }
    return end - at;
  }

  private void braces() {
    int run = run('{');
    if (run == 1 || open.size() > DEEPEST) {
      take(run);
      return;
    }
    boolean parameter = run == 3;
    push(parameter ? Kind.PARAMETER : Kind.TEMPLATE);
    at += parameter ? 3 : 2;
  }

  private void brackets() {
    int run = run('[');
    if (open.size() > DEEPEST) {
      take(run);
    } else if (run >= 2) {
      push(Kind.LINK);
      at += 2;
    } else if (WikiLinks.isAddress(source, at + 1)) {
      push(Kind.EXTERNAL);
      at++;
    } else {
      take(1);
    }
  }

  private void push(Kind kind) {
    open.push(new Frame(kind));
  }

  private void closeBraces() {
    int run = run('}');
    if (run < 2 || !unwind(Kind.TEMPLATE, Kind.PARAMETER)) {
      take(run);
      return;
    }
    Frame frame = open.pop();
    if (frame.kind() == Kind.PARAMETER && run >= 3) {
      at += 3;
      top().text().append(frame.parts().size() > 1 ? frame.parts().get(1) : "");
    } else {
      at += 2;
      top().text().append(frame.kind() == Kind.PARAMETER ? "{" : "");
      top().text().append(templates.render(TemplateCall.of(frame)));
    }
  }

  private void closeBrackets() {
    int run = run(']');
    if (top().kind() == Kind.EXTERNAL) {
      at++;
      Frame frame = open.pop();
      top().text().append(links.external(frame.text().toString()));
    } else if (run >= 2 && unwind(Kind.LINK, Kind.LINK)) {
      at += 2;
      Frame frame = open.pop();
      top().text().append(links.internal(frame.parts(), trail()));
    } else {
      take(run);
    }
  }

  /** Takes the letters that stand right behind a link and belong to its words. */
  private String trail() {
    int end = at;
    while (end < source.length() && Character.isLowerCase(source.charAt(end))) {
      end++;
    }
    String trail = source.substring(at, end);
    at = end;
    return trail;
  }

  /** Makes words of what was opened since brackets of these kinds; false if there are none. */
  private boolean unwind(Kind one, Kind other) {
    boolean there = open.stream().anyMatch(frame -> frame.kind() == one || frame.kind() == other);
    while (there && top().kind() != one && top().kind() != other) {
      collapse();
    }
    return there;
  }

  private void collapse() {
    Frame frame = open.pop();
    top().text().append(frame.literal());
  }
}
