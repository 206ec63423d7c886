package dev.webexplorer.datasets.benchmark;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * How a benchmark's texts are kept from crawlers: UTF-8, XORed with a key from the canary string
 * that stands beside them, in base64. It hides, it does not protect: whoever has the canary can
 * read all.
 *
 * @param canary a string that marks the benchmark wherever it is found; never empty
 */
public record Seal(Scheme scheme, String canary) {

  /** How the key is made; it is repeated as often as the text needs. */
  public enum Scheme {
    /** SHA-256 of the canary: BrowseComp and what follows it. */
    SHA_XOR,
    /** The canary's own bytes: xbench. */
    RAW_XOR
  }

  public Seal {
    if (canary.isEmpty()) {
      throw new IllegalArgumentException("a seal needs a canary");
    }
  }

  /** Returns the text in its sealed form. */
  public String close(String text) {
    return Base64.getEncoder().encodeToString(xor(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Returns the text of a sealed form; empty where this canary does not open it. A short text may
   * open by luck with a wrong one: only a whole file tells.
   */
  public Optional<String> open(String sealed) {
    try {
      byte[] bytes = xor(Base64.getDecoder().decode(sealed.strip()));
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return legible(text) ? Optional.of(text) : Optional.empty();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Optional.empty(); // not base64, or not UTF-8: not sealed by this seal
    }
  }

  /** A wrong key leaves control characters where a text has at most a stray one. */
  private static boolean legible(String text) {
    long controls =
        text.chars()
            .filter(c -> Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r')
            .count();
    return controls * 20 <= text.length();
  }

  private byte[] xor(byte[] bytes) {
    byte[] key = key();
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] ^= key[i % key.length];
    }
    return bytes;
  }

  private byte[] key() {
    byte[] raw = canary.getBytes(StandardCharsets.UTF_8);
    return switch (scheme) {
      case RAW_XOR -> raw;
      case SHA_XOR -> {
        try {
          yield MessageDigest.getInstance("SHA-256").digest(raw);
        } catch (NoSuchAlgorithmException e) {
          throw new IllegalStateException("every Java platform has SHA-256", e);
        }
      }
    };
  }
}
