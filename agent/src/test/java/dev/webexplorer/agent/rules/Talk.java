package dev.webexplorer.agent.rules;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.TestingWeb;
import dev.webexplorer.agent.Tool;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.agent.tools.SearchTool;
import dev.webexplorer.browser.Page;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import java.util.ArrayList;
import java.util.List;

/** A conversation that a test leads, with the real tools on a web of its own pages. */
final class Talk {
  private final String question;
  private final Notebook notebook;
  private final List<Page> pages = new ArrayList<>();
  private final TestingWeb web = new TestingWeb(pages);
  private final List<Message> messages = new ArrayList<>();

  Talk(String question) {
    this.question = question;
    this.notebook = new Notebook(Inquiry.of(question));
  }

  Talk page(String title, String text) {
    pages.add(TestingWeb.page(title, text));
    return this;
  }

  Talk search(String query) {
    ObjectNode arguments = JsonNodeFactory.instance.objectNode();
    arguments.putArray("queries").add(query);
    return call(new SearchTool(web), SearchTool.NAME, arguments);
  }

  Talk browse(String title) {
    ObjectNode arguments = JsonNodeFactory.instance.objectNode();
    arguments.put("url", TestingWeb.url(title).toString()).put("query", question);
    return call(new BrowseTool(web, new RulePageReader()), BrowseTool.NAME, arguments);
  }

  private Talk call(Tool tool, String name, ObjectNode arguments) {
    String id = "call-" + messages.size();
    ToolCall call = new ToolCall(id, name, arguments.toString());
    add(new Message.Assistant("", "", List.of(call)));
    add(new Message.ToolResult(id, name, tool.call(call).text()));
    return this;
  }

  private void add(Message message) {
    messages.add(message);
    notebook.add(message);
  }

  Notebook notebook() {
    return notebook;
  }

  List<Message> messages() {
    return messages;
  }

  Candidate candidate(String title) {
    return notebook.candidates().stream()
        .filter(candidate -> candidate.title.equals(title))
        .findFirst()
        .orElseThrow();
  }
}
