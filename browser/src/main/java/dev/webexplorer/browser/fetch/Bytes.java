package dev.webexplorer.browser.fetch;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes that do not change; equal when their contents are. */
public final class Bytes {
  public static final Bytes NONE = new Bytes(new byte[0]);

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /** Takes the array over: the caller must not write to it any more. */
  public static Bytes of(byte[] content) {
    return content.length == 0 ? NONE : new Bytes(content);
  }

  /** Returns the bytes themselves, not to be written to. */
  public byte[] array() {
    return content;
  }

  public int size() {
    return content.length;
  }

  public InputStream stream() {
    return new ByteArrayInputStream(content);
  }

  /** Returns the SHA-256 in lower-case hex. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return content.length + " bytes";
  }
}
