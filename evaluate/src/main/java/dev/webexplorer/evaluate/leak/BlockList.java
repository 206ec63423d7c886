package dev.webexplorer.evaluate.leak;

import dev.webexplorer.agent.text.WordList;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Addresses that republish benchmarks: {@code host} with all below it, or {@code host/path}. A
 * mirror that has such an address within its own, as web archives and readers do, is seen too.
 */
public final class BlockList {
  private static final Pattern INNER =
      Pattern.compile("(?=https?:/{1,2})", Pattern.CASE_INSENSITIVE);
  private static final Pattern SCHEME =
      Pattern.compile("^[a-z][a-z0-9+.-]*:/*", Pattern.CASE_INSENSITIVE);

  private final List<Rule> rules;

  private record Rule(String host, String path) {
    static Rule of(String line) {
      int slash = line.indexOf('/');
      return slash < 0
          ? new Rule(line, "")
          : new Rule(line.substring(0, slash), line.substring(slash));
    }

    boolean matches(String otherHost, String otherPath) {
      boolean sameHost = otherHost.equals(host) || otherHost.endsWith("." + host);
      return sameHost
          && otherPath.startsWith(path)
          && (otherPath.length() == path.length()
              || path.isEmpty()
              || "/?#.@".indexOf(otherPath.charAt(path.length())) >= 0);
    }
  }

  private BlockList(List<Rule> rules) {
    this.rules = rules;
  }

  /**
   * Returns the list that comes with this version and more rules.
   *
   * @param more as {@code host} or {@code host/path}
   */
  public static BlockList with(List<String> more) {
    Stream<String> known = WordList.lines(BlockList.class, "blocked.txt").stream();
    return new BlockList(
        Stream.concat(known, more.stream())
            .map(line -> Rule.of(line.strip().toLowerCase(Locale.ROOT)))
            .toList());
  }

  /** Returns the rule that the address falls under. */
  public Optional<String> rule(URI url) {
    for (String address : addresses(url.toString())) {
      String bare = SCHEME.matcher(address).replaceFirst("");
      int end = end(bare);
      String authority = bare.substring(bare.lastIndexOf('@', end) + 1, end);
      String host = authority.replaceFirst(":\\d*$", "");
      for (Rule rule : rules) {
        if (rule.matches(host, bare.substring(end))) {
          return Optional.of(rule.host + rule.path);
        }
      }
    }
    return Optional.empty();
  }

  private static int end(String bare) {
    int end = 0;
    while (end < bare.length() && "/?#".indexOf(bare.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** The address, and those that stand within it. */
  private static List<String> addresses(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    List<String> all = new ArrayList<>(List.of(INNER.split(lower)));
    String decoded =
        URLDecoder.decode(lower.replaceAll("%(?![0-9a-f]{2})", "%25"), StandardCharsets.UTF_8);
    all.addAll(List.of(INNER.split(decoded)));
    return all;
  }
}
