package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.spi.Edit.Kind;
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
      Fix fix) {}

  /** A match condition or a variable. */
  public record Named(RawScalar name, Code expression) {}

  /**
   * What would mend the subject.
   *
   * @param when where the fix is right; null if it is so wherever the policy fails
   * @param edits none if the policy knows no fix
   */
  public record Fix(@Nullable Code when, List<Edit> edits) {
    static final Fix NONE = new Fix(null, List.of());
  }

  /**
   * One edit of a fix.
   *
   * @param value what is written there; null for {@link Kind#REMOVE}
   */
  public record Edit(Kind kind, Code path, @Nullable RawNode value) {}
}
