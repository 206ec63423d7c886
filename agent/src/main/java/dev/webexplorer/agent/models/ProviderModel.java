package dev.webexplorer.agent.models;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.webexplorer.datasets.InputException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a chat model of a class that is known by name alone, through its static {@code builder()},
 * as every LangChain4j module has one. What a builder does not know is left out where the loop does
 * without it, and refused where a person asked for it.
 */
final class ProviderModel {
  private final ModelSpec spec;
  private final Object builder;

  private ProviderModel(ModelSpec spec, Object builder) {
    this.spec = spec;
    this.builder = builder;
  }

  /**
   * Makes a model. Its calls go over our own wire if it lets them, which places the key.
   *
   * @param key the endpoint's; a model with a wire of its own is given it
   */
  static ChatModel of(ModelSpec spec, HttpClientBuilder wire, Secret key) {
    ProviderModel model = new ProviderModel(spec, builder(spec.provider()));
    boolean ownWire = model.set("httpClientBuilder", wire);
    if (key.present()) {
      model.set("apiKey", ownWire ? Secret.PLACE : key.value());
    }
    model.common();
    spec.provider().settings().forEach(model::required);
    if (!spec.body().isEmpty()) {
      model.required("customParameters", spec.body());
    }
    return model.build();
  }

  private static Object builder(Provider provider) {
    try {
      return call(Class.forName(provider.type()).getMethod("builder"), null);
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      throw provider.missing();
    } catch (NoSuchMethodException e) {
      throw new InputException(
          "provider " + provider.name() + ": the class has no builder() as LangChain4j's have", e);
    }
  }

  private void common() {
    set("baseUrl", spec.baseUrl().toString());
    if (!set("modelName", spec.model()) && !set("modelId", spec.model())) {
      throw wrong("its builder takes no modelName");
    }
    spec.temperature().ifPresent(value -> set("temperature", value));
    spec.topP().ifPresent(value -> set("topP", value));
    set("maxRetries", 0);
    set("timeout", spec.limits().timeout());
    set("returnThinking", true);
    set("sendThinking", spec.sendReasoning());
  }

  private void required(String name, Object value) {
    if (!set(name, value)) {
      throw wrong("its builder takes no " + name + " such as \"" + value + "\"");
    }
  }

  private InputException wrong(String what) {
    return new InputException("provider " + spec.provider().name() + ": " + what);
  }

  /** Returns whether the builder has a method for it. */
  private boolean set(String name, Object value) {
    for (Method method : builder.getClass().getMethods()) {
      if (method.getName().equals(name) && method.getParameterCount() == 1) {
        Optional<Object> argument = as(method.getParameterTypes()[0], value);
        if (argument.isPresent()) {
          call(method, builder, argument.get());
          return true;
        }
      }
    }
    return false;
  }

  private static Optional<Object> as(Class<?> type, Object value) {
    if (type.isInstance(value)) {
      return Optional.of(value);
    }
    if (value instanceof Number number) {
      return number(type, number);
    }
    if (value instanceof Boolean && type == boolean.class) {
      return Optional.of(value);
    }
    return value instanceof String text ? named(type, text) : Optional.empty();
  }

  private static Optional<Object> number(Class<?> type, Number number) {
    if (type == Integer.class || type == int.class) {
      return Optional.of(number.intValue());
    }
    if (type == Double.class || type == double.class) {
      return Optional.of(number.doubleValue());
    }
    return type == Long.class || type == long.class
        ? Optional.of(number.longValue())
        : Optional.empty();
  }

  /** Reads a text as an enum's value, or as a type that has {@code of(String)} does. */
  private static Optional<Object> named(Class<?> type, String text) {
    List<Method> ways = new ArrayList<>();
    for (String name : List.of("valueOf", "of", "fromValue")) {
      Arrays.stream(type.getMethods())
          .filter(method -> method.getName().equals(name))
          .filter(method -> Modifier.isStatic(method.getModifiers()))
          .filter(
              method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
          .filter(method -> type.isAssignableFrom(method.getReturnType()))
          .forEach(ways::add);
    }
    return ways.stream().findFirst().map(way -> call(way, null, text));
  }

  private ChatModel build() {
    try {
      if (call(builder.getClass().getMethod("build"), builder) instanceof ChatModel model) {
        return model;
      }
      throw wrong("its builder makes no chat model");
    } catch (NoSuchMethodException e) {
      throw wrong("its builder has no build()");
    }
  }

  private static Object call(Method method, @Nullable Object on, Object... arguments) {
    try {
      method.trySetAccessible();
      return Objects.requireNonNull(method.invoke(on, arguments));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method + " cannot be called", e);
    } catch (InvocationTargetException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      throw new InputException(method.getName() + ": " + cause.getMessage(), cause);
    }
  }
}
