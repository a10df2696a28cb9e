package dev.wharfinger.internal.relation.lookup;

import dev.wharfinger.internal.node.Binding;
import dev.wharfinger.internal.node.Locator;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.PlainValues;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.Unknown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Resources by what identifies them. Folders often hold several that a cluster could not have
 * together, as the variants of an installation: who asks means the one in the same file, else in
 * the nearest folder. Where that is more than one, and they differ, nobody knows which.
 *
 * @param <K> what identifies a resource
 */
public final class Declarations<K> {
  private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");
  private static final int MENTIONED = 2;

  private final Map<K, List<ObjectNode>> byKey;

  private Declarations(Map<K, List<ObjectNode>> byKey) {
    this.byKey = byKey;
  }

  /** Of some resources; those without a key are left out. */
  public static <K> Declarations<K> of(
      List<ObjectNode> resources, Function<ObjectNode, Optional<K>> key) {
    Map<K, List<ObjectNode>> byKey = new HashMap<>();
    for (ObjectNode resource : resources) {
      key.apply(resource)
          .ifPresent(found -> byKey.computeIfAbsent(found, k -> new ArrayList<>(1)).add(resource));
    }
    return new Declarations<>(byKey);
  }

  /** Whether there is a resource of that key. */
  public boolean has(K key) {
    return byKey.containsKey(key);
  }

  /**
   * The resource of a key that another one means.
   *
   * @throws UnreadableException with an Unknown if that may be one of several
   */
  public Optional<ObjectNode> find(K key, ObjectNode asking) {
    List<ObjectNode> all = byKey.getOrDefault(key, List.of());
    if (all.size() <= 1) {
      return all.stream().findFirst();
    }
    List<ObjectNode> nearest = nearest(all, asking);
    if (nearest.stream().map(Declarations::content).distinct().count() > 1) {
      throw new UnreadableException(ambiguous(nearest));
    }
    return Optional.of(nearest.get(0));
  }

  private static List<ObjectNode> nearest(List<ObjectNode> all, ObjectNode asking) {
    String file = file(Nodes.root(asking));
    Map<Integer, List<ObjectNode>> byDistance =
        all.stream().collect(Collectors.groupingBy(one -> distance(file, file(one))));
    return Objects.requireNonNull(byDistance.get(Collections.min(byDistance.keySet())));
  }

  /** How many folders one goes up and down from one file to another; the same file is nearer. */
  private static int distance(String from, String to) {
    if (from.equals(to)) {
      return -1;
    }
    String[] one = SEPARATOR.split(from, -1);
    String[] other = SEPARATOR.split(to, -1);
    int shared = 0;
    while (shared < Math.min(one.length, other.length) - 1 && one[shared].equals(other[shared])) {
      shared++;
    }
    return one.length + other.length - 2 - 2 * shared;
  }

  private static String file(ObjectNode resource) {
    Binding binding = resource.binding();
    return binding == null ? "" : binding.document().source().name();
  }

  private static Object content(ObjectNode resource) {
    Binding binding = resource.binding();
    return binding == null || resource.raw() == null
        ? resource
        : Objects.requireNonNull(
            new PlainValues(binding.dialect(), problem -> {}).value(resource.raw()));
  }

  private static Unknown ambiguous(List<ObjectNode> nearest) {
    ObjectNode first = nearest.get(0);
    String type = first.type().displayName();
    return new Unknown(
        "the %s `%s` is declared in different ways, as at %s"
            .formatted(
                type.substring(type.lastIndexOf('.') + 1),
                Nodes.text(first, "metadata", "name").orElse(""),
                nearest.stream()
                    .limit(MENTIONED)
                    .map(Declarations::place)
                    .collect(Collectors.joining(" and "))));
  }

  private static String place(ObjectNode resource) {
    return Locator.locate(new Place(resource, "metadata"))
        .map(at -> at.source().name() + ":" + at.source().line(at.start()))
        .orElse(file(resource));
  }
}
