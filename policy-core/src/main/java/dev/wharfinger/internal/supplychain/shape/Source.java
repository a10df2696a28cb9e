package dev.wharfinger.internal.supplychain.shape;

import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.RawUnknown;
import dev.wharfinger.internal.raw.ReadProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One object of a document that others define. What has another type than its format says is told,
 * and then read as absent: nothing that a scanner found gets lost without a word.
 */
public final class Source {
  private final RawMapping mapping;
  private final Dialect dialect;
  private final Consumer<ReadProblem> problems;
  private final Map<String, RawNode> fields = new LinkedHashMap<>();

  private Source(RawMapping mapping, Dialect dialect, Consumer<ReadProblem> problems) {
    this.mapping = mapping;
    this.dialect = dialect;
    this.problems = problems;
    Dialect.Properties properties = mapping.properties(dialect);
    properties.problems().forEach(problems);
    for (Dialect.Property property : properties.all()) {
      fields.put(property.name(), property.value().target());
    }
  }

  /**
   * Reads an object.
   *
   * @param problems is told what cannot be read
   */
  public static Source of(RawObject object, Consumer<ReadProblem> problems) {
    return new Source(object.mapping(), object.dialect(), problems);
  }

  /** An object that says nothing, in the place of one that is not there. */
  public Source nothing() {
    return of(new RawMapping(List.of(), true, mapping.start(), mapping.end()));
  }

  private Source of(RawMapping other) {
    return new Source(other, dialect, problems);
  }

  /** Where the object stands. */
  public RawMapping node() {
    return mapping;
  }

  /** The object, for whoever only looks at it. */
  public RawObject object() {
    return RawObject.of(mapping, dialect);
  }

  /** Whoever is told what cannot be read. */
  public Consumer<ReadProblem> problems() {
    return problems;
  }

  /** The names of its fields, in order. */
  public List<String> names() {
    return List.copyOf(fields.keySet());
  }

  /** Whatever stands under a name; empty for null. */
  public Optional<RawNode> value(String name) {
    return Optional.ofNullable(fields.get(name)).filter(value -> !RawObject.isNull(value, dialect));
  }

  /** Whether something other than null stands under a name. */
  public boolean has(String name) {
    return value(name).isPresent();
  }

  /** The text under a name; empty also if it has no characters. */
  public Optional<RawScalar> text(String name) {
    return scalar(name, "text").filter(scalar -> !scalar.value().isEmpty());
  }

  /** The text under a name, without its place; empty text if there is none. */
  public String textOrEmpty(String name) {
    return text(name).map(RawScalar::value).orElse("");
  }

  /** The number under a name. */
  public Optional<RawScalar> number(String name) {
    return scalar(name, "a number")
        .filter(scalar -> isNumber(scalar.value()) || tell(name, "a number", scalar));
  }

  /** What is true or false under a name. */
  public Optional<RawScalar> flag(String name) {
    return scalar(name, "true or false")
        .filter(
            scalar ->
                scalar.value().equals("true")
                    || scalar.value().equals("false")
                    || tell(name, "true or false", scalar));
  }

  /** The object under a name. */
  public Optional<Source> object(String name) {
    Optional<RawNode> value = value(name);
    return value.flatMap(
        node -> {
          if (node instanceof RawMapping object) {
            return Optional.of(of(object));
          }
          tell(name, "an object", node);
          return Optional.empty();
        });
  }

  /** The list under a name. */
  public Optional<RawSequence> list(String name) {
    return value(name)
        .filter(node -> node instanceof RawSequence || tell(name, "a list", node))
        .map(RawSequence.class::cast);
  }

  /** How many elements there should be under a name, at least: one where there is no list. */
  public int size(String name) {
    return value(name)
        .map(node -> node instanceof RawSequence list ? list.items().size() : 1)
        .orElse(0);
  }

  /** The objects in the list under a name; none if there is no list. */
  public List<Source> objects(String name) {
    List<Source> objects = new ArrayList<>();
    for (RawNode item : list(name).map(RawSequence::items).orElse(List.of())) {
      if (item.target() instanceof RawMapping object) {
        objects.add(of(object));
      } else {
        tell(name, "a list of objects", item);
      }
    }
    return objects;
  }

  /**
   * What is made of each object in the list under a name, with an unknown in the place of whatever
   * is no object; empty if there is no list.
   */
  public Optional<RawSequence> made(String name, Function<Source, ? extends RawNode> maker) {
    return list(name)
        .map(
            list ->
                new RawSequence(
                    list.items().stream().map(item -> made(name, item, maker)).toList(),
                    false,
                    list.start(),
                    list.end()));
  }

  private RawNode made(String name, RawNode item, Function<Source, ? extends RawNode> maker) {
    if (item.target() instanceof RawMapping object) {
      return maker.apply(of(object));
    }
    tell(name, "a list of objects", item);
    return new RawUnknown(
        "", "an element of `" + name + "` could not be read", item.start(), item.end());
  }

  /** The texts in the list under a name; none if there is no list. */
  public List<RawScalar> texts(String name) {
    List<RawScalar> texts = new ArrayList<>();
    for (RawNode item : list(name).map(RawSequence::items).orElse(List.of())) {
      if (item.target() instanceof RawScalar text && !RawObject.isNull(text, dialect)) {
        texts.add(text);
      } else {
        tell(name, "a list of texts", item);
      }
    }
    return texts;
  }

  private Optional<RawScalar> scalar(String name, String wanted) {
    return value(name)
        .filter(node -> node instanceof RawScalar || tell(name, wanted, node))
        .map(RawScalar.class::cast);
  }

  /** Returns false, so that what is told of is read as absent. */
  private boolean tell(String name, String wanted, RawNode at) {
    String message = "`" + name + "` must be " + wanted + "; what stands here is not read";
    problems.accept(ReadProblem.error("wrong-type", message, at.start(), at.end()));
    return false;
  }

  private static boolean isNumber(String text) {
    try {
      return !Double.isNaN(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return false; // told by the caller
    }
  }
}
