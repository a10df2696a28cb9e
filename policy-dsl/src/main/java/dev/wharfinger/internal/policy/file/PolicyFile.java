package dev.wharfinger.internal.policy.file;

import dev.wharfinger.Operation;
import dev.wharfinger.Severity;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.resource.View;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a policy file says, before any type is known. Each part knows where it is written. */
public record PolicyFile(
    SourceText source, RawMapping root, Header header, Body body, List<Example> examples) {

  /** The id, as findings name the policy. */
  public String id() {
    return header.id().value();
  }

  /** What a policy says of itself. */
  public record Header(
      RawScalar id,
      String title,
      Severity severity,
      String why,
      List<String> controls,
      List<String> references,
      String status,
      String since) {}

  /**
   * What a policy does.
   *
   * @param match the names of types, one at least
   * @param at the places to blame, the first that is present wins; empty if it does not say
   */
  public record Body(
      List<RawScalar> match,
      List<Param> params,
      List<Named> conditions,
      List<Named> variables,
      @Nullable Code each,
      Code expression,
      List<Code> at,
      RawScalar message,
      List<Edit> fix,
      Set<Operation> operations,
      View view) {}

  /** A parameter; it is required if it has no default. */
  public record Param(
      RawScalar name, ParamType type, @Nullable RawNode defaultValue, String description) {}

  /** A match condition or a variable. */
  public record Named(RawScalar name, Code expression) {}

  /**
   * One edit of a fix.
   *
   * @param value what is written there; null for {@link EditKind#REMOVE}
   */
  public record Edit(EditKind kind, Code path, @Nullable RawNode value) {}

  /** What an edit does to the place that it names. */
  public enum EditKind {
    SET,
    REMOVE,
    APPEND,
    REPLACE
  }
}
