package dev.webexplorer.agent.telemetry;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages as the conventions write them: roles with parts. */
final class Contents {
  private Contents() {}

  static String heard(List<ChatMessage> messages) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (ChatMessage message : messages) {
      switch (message) {
        case SystemMessage told -> text(parts(all, "system"), "text", told.text());
        case UserMessage told -> text(parts(all, "user"), "text", told.singleText());
        case AiMessage said -> said(parts(all, "assistant"), said);
        case ToolExecutionResultMessage result ->
            parts(all, "tool")
                .addObject()
                .put("type", "tool_call_response")
                .put("id", result.id())
                .put("response", result.text());
        default -> parts(all, message.type().name()); // of a kind that no agent writes
      }
    }
    return all.toString();
  }

  static String said(AiMessage message, String finish) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    said(parts(all, "assistant"), message);
    ((ObjectNode) all.get(0)).put("finish_reason", finish);
    return all.toString();
  }

  private static ArrayNode parts(ArrayNode all, String role) {
    return all.addObject().put("role", role).putArray("parts");
  }

  private static void said(ArrayNode parts, AiMessage message) {
    text(parts, "reasoning", message.thinking());
    text(parts, "text", message.text());
    for (ToolExecutionRequest call : message.toolExecutionRequests()) {
      parts
          .addObject()
          .put("type", "tool_call")
          .put("id", call.id())
          .put("name", call.name())
          .put("arguments", call.arguments());
    }
  }

  private static void text(ArrayNode parts, String type, @Nullable String content) {
    if (content != null && !content.isEmpty()) {
      parts.addObject().put("type", type).put("content", content);
    }
  }
}
