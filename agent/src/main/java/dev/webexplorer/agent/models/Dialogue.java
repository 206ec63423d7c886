package dev.webexplorer.agent.models;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.webexplorer.agent.Context;
import dev.webexplorer.agent.protocol.Reply;
import dev.webexplorer.datasets.Message;
import java.util.List;

/** How a conversation is put to a model, and what it answers is read. Thread-safe. */
interface Dialogue {

  List<ChatMessage> messages(Context seen);

  /** Sets what a request needs beside its messages. */
  void parameters(Context seen, OpenAiChatRequestParameters.Builder request);

  /** Reads a message as the endpoint gave it. */
  Reply read(Context seen, Message.Assistant said);

  /** Returns whether reasoning is part of later prompts. */
  boolean keepsReasoning();
}
