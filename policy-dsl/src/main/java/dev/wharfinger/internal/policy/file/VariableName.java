package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.raw.RawScalar;
import java.util.regex.Pattern;

/** The names that a policy file gives to what its expressions read. */
public final class VariableName {
  static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private VariableName() {}

  /** Tells of a name that expressions cannot write. */
  public static void check(RawScalar name, Problems problems) {
    if (!IDENTIFIER.matcher(name.value()).matches()) {
      problems.error(
          "wrong-name",
          "`" + name.value() + "` is not a name that expressions can use",
          "use letters, digits and `_`, and begin with a letter",
          name);
    }
  }
}
