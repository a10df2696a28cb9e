package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import org.jspecify.annotations.Nullable;

/** A value that somebody gives to a parameter of a policy. */
public sealed interface ParamValue {

  /** The name of the parameter. */
  String name();

  /** A value in a profile or example. */
  record Written(SourceText source, RawScalar key, RawNode value) implements ParamValue {
    @Override
    public String name() {
      return key.value();
    }
  }

  /** A value given in Java. */
  record Given(String policy, String name, @Nullable Object value) implements ParamValue {}
}
