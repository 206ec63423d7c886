package dev.webexplorer.agent.models;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.webexplorer.agent.models.CallFailure.Kind;

/** What LangChain4j throws, by what it means: of models with a wire of their own, mostly. */
final class Thrown {
  private static final int SHOWN = 300;

  private Thrown() {}

  static CallFailure failure(String endpoint, RuntimeException thrown, Secret key) {
    Kind kind = kind(thrown);
    String line = key.hidden(thrown.toString().lines().findFirst().orElse(""));
    String shown = line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    return new CallFailure(
        kind,
        kind == Kind.BAD_REPLY
            ? endpoint + " gave an answer that is none: " + shown
            : endpoint + " failed: " + shown);
  }

  private static Kind kind(RuntimeException thrown) {
    return switch (thrown) {
      case RateLimitException _ -> Kind.RATE_LIMIT;
      case InternalServerException _ -> Kind.SERVER;
      case TimeoutException _ -> Kind.TIMEOUT;
      case UnresolvedModelServerException _ -> Kind.CONNECTION;
      case AuthenticationException _, ModelNotFoundException _ -> Kind.HOPELESS;
      case ContentFilteredException _, UnsupportedFeatureException _ -> Kind.REFUSED;
      case InvalidRequestException _ -> Refusals.meaning(String.valueOf(thrown.getMessage()));
      default -> Kind.BAD_REPLY;
    };
  }
}
