package dev.webexplorer.browser;

/**
 * Which web was searched, in which state.
 *
 * @param name for people
 * @param digest lower-case hex; equal digests give equal answers
 */
public record WebId(String name, String digest) {
  @Override
  public String toString() {
    return name + "@" + digest;
  }
}
