package dev.wharfinger.internal.policy.explain;

import dev.wharfinger.internal.cel.eval.NoValue;
import dev.wharfinger.internal.cel.function.GoTimes;
import dev.wharfinger.internal.engine.ResourceNames;
import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.MapNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.node.Paths;
import dev.wharfinger.internal.secret.Shown;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.Uint;
import dev.wharfinger.type.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values in words for people. */
final class ValueWords {
  private static final int CHARACTERS = 60;
  private static final int ELEMENTS = 4;

  private ValueWords() {}

  /**
   * The words for a value.
   *
   * @param place where it comes from, or null
   * @param written whether something is there; else the value is what absence means
   */
  static String of(@Nullable Object value, @Nullable Place place, boolean written) {
    if (NoValue.is(value)) {
      return value instanceof Unknown ? "unknown" : written ? "an error" : "not there";
    }
    if (place != null && isSecret(place) && showsContent(value)) {
      return "not shown, since it is of a Secret";
    }
    if (value instanceof String text) {
      String shown = Shown.value(name(place), text);
      return written ? of(shown) : absent(shown);
    }
    return written || value instanceof Optional<?> ? of(value) : absent(value);
  }

  /** The name that the value at a place is given to, as that of a variable; empty if none is. */
  private static String name(@Nullable Place place) {
    if (place == null) {
      return "";
    }
    if (place.node() instanceof ObjectNode node && "value".equals(place.key())) {
      return node.get("name") instanceof String name ? name : "";
    }
    return place.node() instanceof MapNode && place.key() instanceof String key ? key : "";
  }

  /** The words for the answer of {@code has()}. */
  static String presence(boolean there) {
    return there ? "there" : "not there";
  }

  private static String absent(@Nullable Object value) {
    if (value instanceof ObjectNode || "".equals(value)) {
      return "not there";
    }
    boolean collection = value instanceof Collection<?> || value instanceof Map<?, ?>;
    return of(value) + (collection ? "" : ", as it is not there");
  }

  private static String of(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? of(optional.get()) : "not there";
    }
    if (value instanceof ObjectNode node) {
      return node.parentOrNull() == null ? ResourceNames.of(node) : node.path();
    }
    if (value instanceof Map<?, ?> map) {
      return collection(map.keySet(), "a map of ", "a map with the keys ");
    }
    if (value instanceof Collection<?> list) {
      return collection(list, "a list of ", "");
    }
    return scalar(value);
  }

  private static String collection(Collection<?> elements, String many, String prefix) {
    if (elements.isEmpty()) {
      return "empty";
    }
    return elements.size() > ELEMENTS
        ? many + elements.size()
        : elements.stream()
            .map(ValueWords::of)
            .collect(Collectors.joining(", ", prefix + "[", "]"));
  }

  private static String scalar(@Nullable Object value) {
    if (value == null
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Uint) {
      return String.valueOf(value);
    }
    if (value instanceof Duration duration) {
      return GoTimes.text(duration);
    }
    if (value instanceof Instant time) {
      return GoTimes.text(time);
    }
    if (value instanceof byte[] bytes) {
      return bytes.length + " bytes";
    }
    String text = Shown.value("", value.toString());
    return text.codePointCount(0, text.length()) <= CHARACTERS
        ? "'" + text + "'"
        : "'" + text.substring(0, text.offsetByCodePoints(0, CHARACTERS)) + "...'";
  }

  private static boolean showsContent(@Nullable Object value) {
    return !(value instanceof Number || value instanceof Boolean || value instanceof ObjectNode);
  }

  /** Whether a place is in the data of a Secret. */
  private static boolean isSecret(Place place) {
    BoundNode node = (BoundNode) place.node();
    String path = Paths.path(node, place.key());
    boolean data = path.startsWith("data") || path.startsWith("stringData");
    return data && node.root().type().displayName().equals("kubernetes.Secret");
  }
}
