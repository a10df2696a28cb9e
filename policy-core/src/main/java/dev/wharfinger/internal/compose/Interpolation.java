package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.compose.variable.Substitution;
import dev.wharfinger.internal.compose.variable.Substitution.Missing;
import dev.wharfinger.internal.compose.variable.Template;
import dev.wharfinger.internal.compose.variable.Template.Fault;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.RawUnknown;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.internal.yaml.ScalarOffsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the variables in the values of one file, and on the way aliases by what they stand for
 * and {@code <<} by what it merges. Keys are never touched.
 */
final class Interpolation {
  private final SourceText source;
  private final Map<String, String> environment;
  private final Marks marks;
  private final Problems problems;

  Interpolation(
      SourceText source, Map<String, String> environment, Marks marks, Problems problems) {
    this.source = source;
    this.environment = environment;
    this.marks = marks;
    this.problems = problems;
  }

  RawNode apply(RawNode node, PathTable<Cast> place) {
    RawNode target = node.target();
    RawNode made = target;
    if (target instanceof RawScalar scalar) {
      made =
          scalar.value().indexOf('$') < 0 ? cast(scalar, place.value()) : replaced(scalar, place);
    } else if (target instanceof RawMapping mapping) {
      made = mapping(mapping, place);
    } else if (target instanceof RawSequence sequence) {
      List<RawNode> items = new ArrayList<>(sequence.items().size());
      for (RawNode item : sequence.items()) {
        items.add(apply(item, place.item()));
      }
      made = new RawSequence(List.copyOf(items), sequence.flow(), sequence.start(), sequence.end());
    }
    marks.copy(target, made);
    return made;
  }

  private RawMapping mapping(RawMapping mapping, PathTable<Cast> place) {
    List<RawMapping.Entry> entries = new ArrayList<>();
    MappingKeys.of(source, mapping, problems)
        .forEach(
            (name, entry) ->
                entries.add(
                    new RawMapping.Entry(
                        entry.key().target(), apply(entry.value(), place.next(name)))));
    return new RawMapping(entries, mapping.flow(), mapping.start(), mapping.end());
  }

  /** Text is cast where it was written, and not only where it came of a variable. */
  private static RawNode cast(RawScalar scalar, @Nullable Cast cast) {
    return cast == null || Scalars.isNull(scalar)
        ? scalar
        : Scalars.plain(cast.apply(scalar.value()), scalar);
  }

  private RawNode replaced(RawScalar scalar, PathTable<Cast> place) {
    Cast cast = place.value();
    Template template = Template.parse(scalar.value());
    Fault fault = template.fault();
    if (fault != null) {
      problems.add(source, fault(scalar, fault));
      return new RawUnknown(scalar.value(), fault.message(), scalar.start(), scalar.end());
    }
    Substitution result = Substitution.of(template, environment);
    if (!result.missing().isEmpty()) {
      tellMissing(scalar, result.missing());
      String reason = result.missing().get(0).message();
      return new RawUnknown(scalar.value(), reason, scalar.start(), scalar.end());
    }
    return cast == null
        ? Scalars.text(result.text(), scalar)
        : Scalars.plain(cast.apply(result.text()), scalar);
  }

  private ReadProblem fault(RawScalar scalar, Fault fault) {
    ScalarOffsets offsets = ScalarOffsets.of(source, scalar);
    int start = offsets.offset(fault.start());
    int end = Math.max(start, offsets.offset(fault.end()));
    return ReadProblem.error("compose-variable", fault.message(), start, end);
  }

  private void tellMissing(RawScalar scalar, List<Missing> missing) {
    ScalarOffsets offsets = ScalarOffsets.of(source, scalar);
    for (Missing one : missing) {
      int start = offsets.offset(one.variable().start());
      int end = Math.max(start, offsets.offset(one.variable().end() - 1) + 1);
      String code = one.required() ? "compose-required-variable" : "compose-unset-variable";
      problems.add(source, ReadProblem.note(code, one.message(), start, end));
    }
  }
}
