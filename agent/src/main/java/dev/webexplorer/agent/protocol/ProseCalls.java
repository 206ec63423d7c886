package dev.webexplorer.agent.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds calls that stand in prose without the protocol's tags: JSON objects with a name and
 * arguments, Python's form, other models' tags and tokens. What is not plainly a call stays prose.
 */
final class ProseCalls {
  /** More beginnings that turn out to be nothing are not looked into. */
  private static final int MOST_MISSES = 16;

  private final Toolset tools;
  private final CallObjects objects;
  private final String text;
  private final List<Written> calls = new ArrayList<>();
  private final Remainder rest;
  private int misses;

  private ProseCalls(Toolset tools, String text, Remainder rest) {
    this.tools = tools;
    this.objects = new CallObjects(tools);
    this.text = text;
    this.rest = rest;
  }

  /** Returns the calls and adds what is left of the prose to the rest. */
  static List<Written> read(Toolset tools, String text, Remainder rest) {
    ProseCalls prose = new ProseCalls(tools, text, rest);
    prose.read();
    return prose.calls;
  }

  private void read() {
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      Optional<PythonCalls.Found> found = misses < MOST_MISSES ? at(at) : Optional.empty();
      if (found.isEmpty()) {
        at++;
        continue;
      }
      rest.add(text.substring(from, at));
      rest.call(false);
      found.get().calls().forEach(call -> calls.add(CallBody.with(call, Repair.FORM)));
      at = Math.max(at + 1, found.get().end());
      from = at;
    }
    rest.add(text.substring(from));
  }

  private Optional<PythonCalls.Found> at(int at) {
    try {
      Optional<PythonCalls.Found> found = candidate(at);
      if (found.isPresent() && (found.get().cut() || found.get().calls().isEmpty())) {
        throw new Unreadable("it is not a whole call");
      }
      return found;
    } catch (Unreadable e) {
      misses++;
      return Optional.empty();
    }
  }

  private Optional<PythonCalls.Found> candidate(int at) throws Unreadable {
    int marker = NamedJson.marker(text, at);
    if (marker > 0) {
      return NamedJson.read(text, at + marker);
    }
    return switch (text.charAt(at)) {
      case '{' -> object(at);
      case '[' ->
          PythonCalls.listBegins(text, at) ? ours(PythonCalls.list(text, at)) : Optional.empty();
      case '<' ->
          XmlCalls.begins(text, at)
              ? Optional.of(XmlCalls.read(text, at, !tools.known()))
              : Optional.empty();
      default ->
          lineBegins(at) && PythonCalls.begins(text, at) && tools.has(nameAt(at))
              ? Optional.of(PythonCalls.call(text, at))
              : Optional.empty();
    };
  }

  private Optional<PythonCalls.Found> ours(PythonCalls.Found found) throws Unreadable {
    boolean all =
        found.calls().stream()
            .allMatch(call -> call instanceof Written.Legible r && tools.mayHave(r.name()));
    if (!all) {
      throw new Unreadable("it is a list of something else");
    }
    return Optional.of(found);
  }

  private Optional<PythonCalls.Found> object(int at) throws Unreadable {
    int next = Blanks.spaceAfter(text, at + 1);
    if (next >= text.length() || !(Quotes.isQuote(text.charAt(next)) || word(next))) {
      return Optional.empty();
    }
    LooseJson.Value value = LooseJson.at(text, at);
    List<Written> found = objects.unmarked(value.node(), text.substring(at, value.end()));
    return Optional.of(new PythonCalls.Found(found, value.end(), value.cut()));
  }

  private boolean word(int at) {
    return Character.isLetter(text.charAt(at));
  }

  private boolean lineBegins(int at) {
    return (at == 0 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '`') && word(at);
  }

  private String nameAt(int at) {
    return text.substring(at, Blanks.wordEnd(text, at));
  }
}
