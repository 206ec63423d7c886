package dev.webexplorer.agent.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import java.util.List;

/**
 * Names of the semantic conventions for generative AI (open-telemetry/semantic-conventions-genai,
 * in development), and, under {@code webexplorer}, what these have no name for.
 */
final class GenAi {
  static final String CHAT = "chat";
  static final String EXECUTE_TOOL = "execute_tool";
  static final String INVOKE_AGENT = "invoke_agent";

  static final AttributeKey<String> OPERATION = string("gen_ai.operation.name");
  static final AttributeKey<String> PROVIDER = string("gen_ai.provider.name");
  static final AttributeKey<String> CONVERSATION = string("gen_ai.conversation.id");
  static final AttributeKey<String> AGENT = string("gen_ai.agent.name");
  static final AttributeKey<String> ERROR = string("error.type");
  static final AttributeKey<String> SERVER_ADDRESS = string("server.address");
  static final AttributeKey<Long> SERVER_PORT = AttributeKey.longKey("server.port");

  static final AttributeKey<String> REQUEST_MODEL = string("gen_ai.request.model");
  static final AttributeKey<Double> TEMPERATURE =
      AttributeKey.doubleKey("gen_ai.request.temperature");
  static final AttributeKey<Double> TOP_P = AttributeKey.doubleKey("gen_ai.request.top_p");
  static final AttributeKey<Long> MAX_TOKENS = AttributeKey.longKey("gen_ai.request.max_tokens");
  static final AttributeKey<Long> SEED = AttributeKey.longKey("gen_ai.request.seed");
  static final AttributeKey<List<String>> STOPS =
      AttributeKey.stringArrayKey("gen_ai.request.stop_sequences");

  static final AttributeKey<String> RESPONSE_ID = string("gen_ai.response.id");
  static final AttributeKey<String> RESPONSE_MODEL = string("gen_ai.response.model");
  static final AttributeKey<List<String>> FINISH =
      AttributeKey.stringArrayKey("gen_ai.response.finish_reasons");
  static final AttributeKey<Long> INPUT_TOKENS = AttributeKey.longKey("gen_ai.usage.input_tokens");
  static final AttributeKey<Long> CACHED_TOKENS =
      AttributeKey.longKey("gen_ai.usage.cache_read.input_tokens");
  static final AttributeKey<Long> OUTPUT_TOKENS =
      AttributeKey.longKey("gen_ai.usage.output_tokens");
  static final AttributeKey<Long> REASONING_TOKENS =
      AttributeKey.longKey("gen_ai.usage.reasoning.output_tokens");
  static final AttributeKey<String> TOKEN_TYPE = string("gen_ai.token.type");

  static final AttributeKey<String> TOOL = string("gen_ai.tool.name");
  static final AttributeKey<String> TOOL_TYPE = string("gen_ai.tool.type");
  static final AttributeKey<String> CALL_ID = string("gen_ai.tool.call.id");

  static final AttributeKey<String> INPUT_MESSAGES = string("gen_ai.input.messages");
  static final AttributeKey<String> OUTPUT_MESSAGES = string("gen_ai.output.messages");
  static final AttributeKey<String> CALL_ARGUMENTS = string("gen_ai.tool.call.arguments");
  static final AttributeKey<String> CALL_RESULT = string("gen_ai.tool.call.result");

  static final AttributeKey<String> QA = string("webexplorer.qa_id");
  static final AttributeKey<String> POLICY = string("webexplorer.policy");
  static final AttributeKey<String> STOP_REASON = string("webexplorer.stop_reason");
  static final AttributeKey<Long> ATTEMPT = AttributeKey.longKey("webexplorer.attempt");
  static final AttributeKey<Long> TURNS = AttributeKey.longKey("webexplorer.turns");
  static final AttributeKey<Double> COST = AttributeKey.doubleKey("webexplorer.cost_usd");

  private GenAi() {}

  private static AttributeKey<String> string(String name) {
    return AttributeKey.stringKey(name);
  }
}
