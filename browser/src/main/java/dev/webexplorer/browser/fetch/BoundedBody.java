package dev.webexplorer.browser.fetch;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Takes a body's first bytes, then hangs up. */
public final class BoundedBody implements BodySubscriber<BoundedBody.Received> {

  /**
   * What came.
   *
   * @param truncated whether there was more, or should have been
   */
  public record Received(Bytes bytes, boolean truncated) {}

  private final int most;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<Received> done = new CompletableFuture<>();
  private @Nullable Subscription subscription;

  /** Takes at most so many bytes; with 0 the body is left. */
  public BoundedBody(int most) {
    this.most = most;
  }

  @Override
  public CompletionStage<Received> getBody() {
    return done;
  }

  @Override
  public void onSubscribe(Subscription source) {
    subscription = source;
    if (most == 0) {
      finish(true);
      source.cancel();
    } else {
      source.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    Subscription source = subscription;
    if (source == null || done.isDone()) {
      return;
    }
    for (ByteBuffer buffer : buffers) {
      byte[] taken = new byte[Math.min(buffer.remaining(), most - bytes.size())];
      buffer.get(taken);
      bytes.writeBytes(taken);
      if (buffer.hasRemaining()) {
        finish(true);
        source.cancel();
        return;
      }
    }
    source.request(1);
  }

  /** A connection that broke leaves what came before: browsers show that too. */
  @Override
  public void onError(Throwable cause) {
    if (bytes.size() > 0) {
      finish(true);
    } else {
      done.completeExceptionally(cause);
    }
  }

  @Override
  public void onComplete() {
    finish(false);
  }

  private void finish(boolean truncated) {
    done.complete(new Received(Bytes.of(bytes.toByteArray()), truncated));
  }
}
