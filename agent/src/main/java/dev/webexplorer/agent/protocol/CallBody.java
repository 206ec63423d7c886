package dev.webexplorer.agent.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what stands between a call's tags: one call or several, in whatever form. */
final class CallBody {
  private final Toolset tools;
  private final CallObjects objects;

  CallBody(Toolset tools) {
    this.tools = tools;
    this.objects = new CallObjects(tools);
  }

  /**
   * Reads a body; what cannot be read is one broken call.
   *
   * @param closed whether the end tag was there; without it, a value that is not whole was cut off
   */
  List<Written> read(String body, boolean closed) {
    String bare = Fences.strip(body);
    try {
      return calls(bare, closed);
    } catch (Unreadable e) {
      return List.of(new Written.Broken(NamedJson.quotedName(bare), bare, e.reason()));
    }
  }

  private List<Written> calls(String bare, boolean closed) throws Unreadable {
    if (bare.isEmpty()) {
      throw new Unreadable("it is empty");
    }
    if (bare.contains(PairCalls.KEY)) {
      return List.of(PairCalls.read(bare, !tools.known()));
    }
    if (XmlCalls.begins(bare, 0)) {
      return whole(XmlCalls.read(bare, 0, !tools.known()), closed);
    }
    if (PythonCalls.listBegins(bare, 0)) {
      return whole(PythonCalls.list(bare, 0), closed);
    }
    if (PythonCalls.begins(bare, 0)) {
      return whole(PythonCalls.call(bare, 0), closed);
    }
    return json(bare, closed);
  }

  private static List<Written> whole(PythonCalls.Found found, boolean closed) throws Unreadable {
    if (found.cut() && !closed) {
      throw new Unreadable("it is cut off");
    }
    return found.calls();
  }

  /** Reads JSON values that follow each other; words around them do not count. */
  private List<Written> json(String bare, boolean closed) throws Unreadable {
    int at = begin(bare, 0);
    if (at == bare.length()) {
      throw new Unreadable("it is not JSON");
    }
    if (at > 0) {
      String name = NamedJson.nameIn(bare.substring(0, at));
      if (!name.isEmpty() && (!tools.known() || tools.has(name))) {
        return List.of(named(name, bare, at, closed));
      }
    }
    List<Written> calls = new ArrayList<>();
    boolean words = at > 0;
    while (at < bare.length()) {
      LooseJson.Value value = strictly(bare, at);
      if (value.cut() && !closed) {
        throw new Unreadable("its JSON is cut off");
      }
      for (Written call : objects.marked(value.node(), bare.substring(at, value.end()))) {
        Written known = value.strict() ? call : with(call, Repair.JSON);
        calls.add(words ? with(known, Repair.FORM) : known);
      }
      at = begin(bare, value.end());
    }
    return calls;
  }

  private static LooseJson.Value strictly(String bare, int at) throws Unreadable {
    return at == 0 ? LooseJson.first(bare) : LooseJson.at(bare, at);
  }

  private static Written named(String name, String bare, int at, boolean closed) throws Unreadable {
    LooseJson.Value value = LooseJson.at(bare, at);
    if (value.cut() && !closed) {
      throw new Unreadable("its JSON is cut off");
    }
    return new Written.Legible(name, value.node(), bare, Set.of(Repair.FORM));
  }

  private static int begin(String bare, int from) {
    int at = from;
    while (at < bare.length() && bare.charAt(at) != '{' && bare.charAt(at) != '[') {
      at++;
    }
    return at;
  }

  static Written with(Written call, Repair repair) {
    return call instanceof Written.Legible legible ? legible.with(repair) : call;
  }
}
