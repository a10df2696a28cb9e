package dev.wharfinger.internal.cel.random;

import dev.wharfinger.type.Uint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Documents as they are read from a file, with what no author thinks of. */
final class RandomDocuments {
  static final List<String> FIELDS =
      List.of("b", "i", "u", "f", "s", "l", "m", "x", "z", "k", "not here");

  private static final List<Object> BOOLS = List.of(true, false);
  private static final List<Object> INTS =
      List.of(0L, 1L, 2L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 53);
  private static final List<Object> UINTS = List.of(new Uint(0), new Uint(1), new Uint(-1));
  private static final List<Object> DOUBLES =
      List.of(0.0, -0.0, 1.0, 1.5, -2.0, 9.223372036854776E18, Double.NaN);
  private static final List<Object> TEXTS =
      List.of("", "a", "k", "1", "\u00e9", "\ud83d\ude00", "a\ud83d\ude00", "\uff5e", "b\n");

  private final Choice choice;

  RandomDocuments(Random random) {
    this.choice = new Choice(random);
  }

  Map<String, @Nullable Object> document() {
    return map(3);
  }

  private Map<String, @Nullable Object> map(int depth) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (String field : FIELDS.subList(0, FIELDS.size() - 1)) {
      if (choice.percent(depth == 3 ? 90 : 60)) {
        map.put(field, choice.percent(6) ? any(depth - 1) : named(field, depth - 1));
      }
    }
    return map;
  }

  private @Nullable Object named(String field, int depth) {
    return switch (field) {
      case "b" -> choice.of(BOOLS);
      case "i" -> choice.of(INTS);
      case "u" -> choice.of(UINTS);
      case "f" -> choice.of(DOUBLES);
      case "s" -> choice.of(TEXTS);
      case "l" -> list(depth);
      case "m" -> depth > 0 ? map(depth) : Map.of();
      case "z" -> null;
      default -> any(depth);
    };
  }

  private @Nullable Object any(int depth) {
    return named(choice.of(List.of("b", "i", "u", "f", "s", "l", "m", "z")), depth);
  }

  private List<@Nullable Object> list(int depth) {
    List<@Nullable Object> list = new ArrayList<>();
    boolean alike = choice.percent(60);
    String kind = choice.of(List.of("i", "s", "m", "f"));
    for (int i = choice.below(4); i > 0 && depth > 0; i--) {
      list.add(alike ? named(kind, depth - 1) : any(depth - 1));
    }
    return list;
  }

  /** The same expression over documents with one field less. */
  static Stream<Sample> smaller(Sample sample) {
    return sample.document().keySet().stream().map(key -> without(sample, key));
  }

  private static Sample without(Sample sample, String key) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(sample.document());
    rest.remove(key);
    return new Sample(sample.expression(), rest);
  }
}
