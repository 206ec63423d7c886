package dev.webexplorer.agent.models;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;
import dev.webexplorer.agent.TokenCounter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Counts tokens as a model does where its tokenizer is known, else by a rule of thumb. */
public final class Tokenizers {
  private static final EncodingRegistry REGISTRY = Encodings.newLazyEncodingRegistry();
  private static final Pattern O200K =
      Pattern.compile("(?:.*/)?(?:gpt-4o|gpt-4\\.1|gpt-[5-9]|gpt-oss|chatgpt-4o|o[1-9](?:-|$)).*");
  private static final Pattern CL100K = Pattern.compile("(?:.*/)?(?:gpt-4|gpt-3\\.5).*");
  private static final double LETTERS_A_TOKEN = 4;
  private static final double OTHERS_A_TOKEN = 1.3;

  private Tokenizers() {}

  /**
   * Returns the counter for a model.
   *
   * @param model as the endpoint calls it
   */
  public static TokenCounter of(String model) {
    String name = model.toLowerCase(Locale.ROOT);
    if (O200K.matcher(name).matches()) {
      return exact(EncodingType.O200K_BASE);
    }
    return CL100K.matcher(name).matches() ? exact(EncodingType.CL100K_BASE) : Tokenizers::estimate;
  }

  private static TokenCounter exact(EncodingType type) {
    Encoding encoding = REGISTRY.getEncoding(type);
    return encoding::countTokensOrdinary;
  }

  /** Four characters of an alphabet a token, but hardly more than one of any other script. */
  static int estimate(String text) {
    int others = 0;
    for (int i = 0; i < text.length(); i++) {
      others += text.charAt(i) > 0x24f ? 1 : 0;
    }
    return (int) Math.ceil((text.length() - others) / LETTERS_A_TOKEN + others / OTHERS_A_TOKEN);
  }
}
