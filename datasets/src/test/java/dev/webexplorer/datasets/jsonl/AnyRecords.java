package dev.webexplorer.datasets.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.webexplorer.datasets.Clue;
import dev.webexplorer.datasets.Difficulty;
import dev.webexplorer.datasets.Evidence;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.Operation;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Round;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.Usage;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Records with anything in them that their types allow. */
final class AnyRecords extends DomainContextBase {

  @Provide
  Arbitrary<QaPair> pairs() {
    return Arbitraries.randoms().map(random -> new Source(random).pair());
  }

  @Provide
  Arbitrary<Trajectory> trajectories() {
    return Arbitraries.randoms().map(random -> new Source(random).trajectory());
  }

  private record Source(Random random) {
    private static final List<String> PIECES =
        List.of(
            "a",
            "Z",
            " ",
            "\n",
            "\r",
            "\t",
            "\"",
            "\\",
            "\u0000",
            "é",
            "北京",
            "！",
            "😀",
            "\ud83d",
            "\udc00",
            "\u2028",
            "\ufeff",
            "</answer>",
            "null",
            "{");

    QaPair pair() {
      return new QaPair(
          "q" + text(),
          text(),
          text(),
          list(this::text),
          text(),
          text(),
          text(),
          list(() -> new Round(number(), text(), list(this::text), list(this::operation))),
          list(() -> new Clue(text(), list(this::number))),
          list(() -> new Evidence(url(), text(), text(), text(), time())),
          map(this::text),
          list(() -> new Difficulty(number(), text(), number(), fraction(), fraction())),
          map(this::text),
          text(),
          map(this::node));
    }

    Trajectory trajectory() {
      return new Trajectory(
          text(),
          text(),
          number(),
          list(this::message),
          list(() ->
              new Trajectory.ContextChange(
                  number(), text(), list(this::number), maybe(this::number))),
          maybe(this::text),
          maybe(() -> new Trajectory.Judged(maybe(random::nextBoolean), text(), text())),
          maybe(() -> new Trajectory.Reward(fraction(), fraction(), fraction())),
          any(StopReason.values()),
          random.nextBoolean(),
          number(),
          map(this::number),
          new Usage(random.nextLong(), number(), number(), number()),
          random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(fraction()),
          time(),
          random.nextLong(),
          text(),
          text(),
          random.nextLong(),
          text(),
          map(this::node));
    }

    private Message message() {
      return switch (random.nextInt(4)) {
        case 0 -> new Message.Instructions(text());
        case 1 -> new Message.User(text());
        case 2 ->
            new Message.Assistant(text(), text(), list(() -> new ToolCall(text(), text(), text())));
        default -> new Message.ToolResult(text(), text(), text());
      };
    }

    private Operation operation() {
      return new Operation(any(Operation.Kind.values()), number(), text(), text());
    }

    private JsonNode node() {
      return switch (random.nextInt(6)) {
        case 0 -> TextNode.valueOf(text());
        case 1 -> IntNode.valueOf(number());
        case 2 -> DecimalNode.valueOf(new BigDecimal(number() + "." + Math.abs(number()) + "0"));
        case 3 -> NullNode.getInstance();
        case 4 -> BooleanNode.valueOf(random.nextBoolean());
        default -> JsonNodeFactory.instance.objectNode().set(text(), TextNode.valueOf(text()));
      };
    }

    private String text() {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(6); i > 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      return text.toString();
    }

    private int number() {
      return random.nextInt() >> random.nextInt(32);
    }

    private double fraction() {
      return any(0.0, 1.0, 0.25, 1 / 3.0, random.nextDouble(), 1e300 * random.nextGaussian());
    }

    private Instant time() {
      return Instant.ofEpochSecond(number(), random.nextInt(1_000_000_000));
    }

    private URI url() {
      return URI.create("https://testing.invalid/" + Integer.toHexString(number()) + "?a=%20#b");
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
      return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> list(Supplier<T> element) {
      List<T> list = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        list.add(element.get());
      }
      return list;
    }

    private <T> Map<String, T> map(Supplier<T> value) {
      Map<String, T> map = new TreeMap<>();
      list(() -> map.put("x" + text(), value.get()));
      return map;
    }

    @SafeVarargs
    private <T> T any(T... values) {
      return values[random.nextInt(values.length)];
    }
  }
}
