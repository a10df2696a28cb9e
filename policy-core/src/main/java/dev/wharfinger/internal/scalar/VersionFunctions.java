package dev.wharfinger.internal.scalar;

import static dev.wharfinger.internal.scalar.Operand.STRING;
import static dev.wharfinger.internal.scalar.Operand.VERSION;

import dev.wharfinger.type.Function;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Version;
import java.util.List;

/** What can be asked of a version of Kubernetes. */
final class VersionFunctions {
  private static final String NOT_A_VERSION = "not-a-version";

  private VersionFunctions() {}

  static List<Function> all() {
    return List.of(
        STRING.global(
            "version",
            Scalar.VERSION,
            "The version that a text denotes, as `1.36` or `v1.36.2`.",
            text -> Operand.orFault(NOT_A_VERSION, () -> Version.parse(text))),
        VERSION.method(
            "isAtLeast",
            VERSION,
            Scalar.BOOL,
            "Whether the version is not older than another.",
            Version::isAtLeast),
        VERSION.method(
            "isAtLeast",
            STRING,
            Scalar.BOOL,
            "Whether the version is not older than the one that a text denotes.",
            (version, text) ->
                Operand.orFault(NOT_A_VERSION, () -> version.isAtLeast(Version.parse(text)))));
  }
}
