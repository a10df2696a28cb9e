package dev.wharfinger.internal.policy.file;

import dev.wharfinger.Location;
import dev.wharfinger.Operation;
import dev.wharfinger.Policy;
import dev.wharfinger.Severity;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.resource.View;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every policy says of itself, in whatever language it judges.
 *
 * @param match the names of types, one at least
 */
public record Declaration(
    SourceText source,
    Header header,
    List<RawScalar> match,
    List<Param> params,
    Set<Operation> operations,
    View view,
    List<Example> examples) {

  /** The id, as findings name the policy. */
  public String id() {
    return header.id().value();
  }

  /** What reports say of the policy. */
  public Policy about(Severity severity) {
    return new Policy(
        id(),
        header.title(),
        severity,
        match.stream().map(RawScalar::value).toList(),
        header.why(),
        header.controls(),
        header.references(),
        location());
  }

  private Location location() {
    RawScalar id = header.id();
    return new Location(
        source.name(),
        source.line(id.start()),
        source.column(id.start()),
        source.line(id.end()),
        source.column(id.end()),
        "id");
  }

  /** What a reader wants to know of a policy. */
  public record Header(
      RawScalar id,
      String title,
      Severity severity,
      String why,
      List<String> controls,
      List<String> references,
      String status,
      String since) {}

  /** A parameter; it is required if it has no default. */
  public record Param(
      RawScalar name, ParamType type, @Nullable RawNode defaultValue, String description) {}
}
