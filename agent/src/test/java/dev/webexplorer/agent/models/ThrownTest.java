package dev.webexplorer.agent.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.webexplorer.agent.models.CallFailure.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThrownTest {
  private static final Secret KEY = new Secret("key-in-an-error-5");

  private static CallFailure failure(RuntimeException thrown) {
    return Thrown.failure("other", thrown, KEY);
  }

  @Test
  void whatALibraryThrows_hasItsMeaning() {
    Map<RuntimeException, Kind> kinds =
        Map.of(
            new RateLimitException("slow down"), Kind.RATE_LIMIT,
            new InternalServerException("oops"), Kind.SERVER,
            new TimeoutException("late"), Kind.TIMEOUT,
            new AuthenticationException("who?"), Kind.HOPELESS,
            new ModelNotFoundException("what?"), Kind.HOPELESS,
            new ContentFilteredException("no"), Kind.REFUSED,
            new UnsupportedFeatureException("seed"), Kind.REFUSED,
            new InvalidRequestException("Input is too long"), Kind.CONTEXT_LENGTH,
            new InvalidRequestException("odd"), Kind.REFUSED,
            new NullPointerException("choices"), Kind.BAD_REPLY);

    kinds.forEach(
        (thrown, kind) -> assertThat(failure(thrown).kind()).as("%s", thrown).isEqualTo(kind));
  }

  @Test
  void itsWords_areOneShortLineWithoutTheKey() {
    CallFailure failure =
        failure(
            new AuthenticationException(
                "key-in-an-error-5 is no key" + " or so".repeat(100) + "\nmore"));

    assertThat(failure.getMessage())
        .startsWith("other failed: ")
        .contains("[key] is no key")
        .doesNotContain("key-in-an-error-5", "\n")
        .hasSizeLessThan(330);
  }
}
