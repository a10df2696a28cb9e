package dev.wharfinger.internal.bind;

import dev.wharfinger.internal.raw.Dialect;
import dev.wharfinger.internal.raw.RawForeign;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Field;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.MapType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through all of a document once and tells what cannot be read as its type says. Nodes are
 * bound lazily, so this is what makes the problems of a report the same whatever policies look at.
 */
final class FitCheck {
  private final Dialect dialect;
  private final SourceText source;
  private final List<ReadProblem> problems;
  private boolean template;

  FitCheck(Dialect dialect, SourceText source, List<ReadProblem> problems) {
    this.dialect = dialect;
    this.source = source;
    this.problems = problems;
  }

  /**
   * Checks.
   *
   * @param name the key under which it stands, for the message
   * @param type DYN where anything fits
   */
  void check(Object name, RawNode raw, Type type) {
    if (raw instanceof RawForeign foreign) {
      foreign(name, foreign, type);
      return;
    }
    RawNode target = raw.target();
    if (target instanceof RawMapping mapping) {
      mapping(name, mapping, type);
    } else if (target instanceof RawSequence sequence) {
      sequence(name, sequence, type);
    } else if (target instanceof RawScalar scalar) {
      scalar(name, scalar, type);
    }
  }

  /** What is wrong in another file is told at the beginning of this one, and where it is. */
  private void foreign(Object name, RawForeign raw, Type type) {
    List<ReadProblem> found = new ArrayList<>();
    new FitCheck(dialect, raw.source(), found).check(name, raw.node(), type);
    for (ReadProblem problem : found) {
      String message =
          "%s (%s:%d)"
              .formatted(
                  problem.message(), raw.source().name(), raw.source().line(problem.start()));
      problems.add(ReadProblem.error(problem.code(), message, 0, 0));
    }
  }

  private void mapping(Object name, RawMapping raw, Type type) {
    if (!(type instanceof ObjectType || type instanceof MapType || type == Scalar.DYN)) {
      tell(name, raw, type);
      return;
    }
    Dialect.Properties properties = raw.properties(dialect);
    problems.addAll(properties.problems());
    for (Dialect.Property property : properties.all()) {
      check(property.name(), property.value(), valueType(type, property.name()));
    }
  }

  private static Type valueType(Type type, String name) {
    if (type instanceof ObjectType objectType) {
      return objectType.field(name).map(Field::type).orElse(Scalar.DYN);
    }
    return type instanceof MapType mapType ? mapType.value() : Scalar.DYN;
  }

  private void sequence(Object name, RawSequence raw, Type type) {
    if (!(type instanceof ListType || type == Scalar.DYN)) {
      tell(name, raw, type);
      return;
    }
    Type element = type instanceof ListType listType ? listType.element() : Scalar.DYN;
    for (RawNode item : raw.items()) {
      check(name, item, element);
    }
  }

  private void scalar(Object name, RawScalar raw, Type type) {
    try {
      Object value = dialect.scalar(raw);
      if (value != null
          && ScalarBinder.bind(type, value, raw.value(), name) instanceof Fault fault) {
        problems.add(ReadProblem.error(fault.code(), fault.message(), raw.start(), raw.end()));
      }
    } catch (Dialect.NotAValueException e) {
      problems.add(e.problem());
    }
  }

  /** A template is told once for a document: there is one thing to do about all of them. */
  private void tell(Object name, RawNode raw, Type type) {
    Fault fault = Mismatch.of(type, raw, name, source);
    if (!template || !Mismatch.isTemplate(fault)) {
      template |= Mismatch.isTemplate(fault);
      problems.add(ReadProblem.error(fault.code(), fault.message(), raw.start(), raw.end()));
    }
  }
}
