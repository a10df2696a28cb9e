package dev.wharfinger.internal.cel.function;

import dev.wharfinger.type.Function;
import dev.wharfinger.type.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Functions that exist in the same environments.
 *
 * @param own whether our own policies have them
 * @param cel whether plain CEL has them: the language definition and the extensions of cel-spec
 * @param since the version of Kubernetes that brought them; null if none did
 */
record FunctionGroup(List<Function> functions, boolean own, boolean cel, @Nullable Version since) {
  private static final Version ALWAYS = new Version(1, 0);

  /** What CEL has and Kubernetes has not left out. */
  static FunctionGroup everywhere(List<Function> functions) {
    return new FunctionGroup(functions, true, true, ALWAYS);
  }

  /** Extensions of CEL that no version of Kubernetes enables. */
  static FunctionGroup notInKubernetes(List<Function> functions) {
    return new FunctionGroup(functions, true, true, null);
  }

  /** Libraries of Kubernetes that cel-spec does not know. */
  static FunctionGroup notInCel(List<Function> functions) {
    return new FunctionGroup(functions, true, false, ALWAYS);
  }

  /** What exists in Kubernetes only, since our own policies say it in another way. */
  static FunctionGroup onlyInKubernetes(List<Function> functions) {
    return new FunctionGroup(functions, false, false, ALWAYS);
  }

  /** What exists in plain CEL only, since Kubernetes and our own policies are stricter. */
  static FunctionGroup onlyInCel(List<Function> functions) {
    return new FunctionGroup(functions, false, true, null);
  }

  /** What exists in our own policies only. */
  static FunctionGroup onlyInOwn(List<Function> functions) {
    return new FunctionGroup(functions, true, false, null);
  }

  /** The same, in Kubernetes from a version on, as {@code 1.29}. */
  FunctionGroup inKubernetesSince(String version) {
    return new FunctionGroup(functions, own, cel, Version.parse(version));
  }

  /** Whether a version of Kubernetes has them. */
  boolean inKubernetes(Version version) {
    return since != null && version.isAtLeast(since);
  }
}
