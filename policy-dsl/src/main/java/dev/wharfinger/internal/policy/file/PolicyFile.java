package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a policy file says, before any type is known. Each part knows where it is written. */
public record PolicyFile(Declaration declaration, RawMapping root, Body body)
    implements ReadPolicy {

  @Override
  public boolean judgesElements() {
    return body.each() != null;
  }

  /** The file. */
  public SourceText source() {
    return declaration.source();
  }

  /** The id, as findings name the policy. */
  public String id() {
    return declaration.id();
  }

  /** What a reader wants to know of the policy. */
  public Declaration.Header header() {
    return declaration.header();
  }

  /**
   * What a policy does.
   *
   * @param at the places to blame, the first that is present wins; empty if it does not say
   */
  public record Body(
      List<Named> conditions,
      List<Named> variables,
      @Nullable Code each,
      Code expression,
      List<Code> at,
      RawScalar message,
      List<Edit> fix) {}

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
