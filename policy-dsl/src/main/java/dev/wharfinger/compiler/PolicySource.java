package dev.wharfinger.compiler;

import dev.wharfinger.internal.policy.Source;
import dev.wharfinger.internal.raw.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where policies come from: files, texts, or a selection of others. Immutable; nothing is read
 * before the policies are compiled, and what cannot be read is a {@link Diagnostic} then.
 */
public final class PolicySource {
  private final Source source;

  private PolicySource(Source source) {
    this.source = source;
  }

  /**
   * The policy in a file, or all {@code *.yaml} and {@code *.mjs} in a directory and the
   * directories in it, by name. Profiles among them are passed over, see {@link
   * ProfileSource#of(Path)}. Hidden files and directories are passed over, as in a ConfigMap the
   * one that its links lead to. So are tests, which end in {@code .test.yaml}, and directories that
   * end in {@code .test}, in which is what tests read.
   *
   * @param path a file or directory; diagnostics name files as they are reached from it
   */
  public static PolicySource of(Path path) {
    return new PolicySource(new Source.Files(path));
  }

  /**
   * A policy that is at hand as text.
   *
   * @param name what diagnostics call it
   * @param text YAML
   */
  public static PolicySource of(String name, String text) {
    return new PolicySource(new Source.Given(new SourceText(name, text)));
  }

  /**
   * A policy whose text is read when it is needed: never, if a profile does not select it.
   *
   * @param name what diagnostics call it, and profiles by its last part: {@code a-policy} for
   *     {@code policies/a-policy.yaml}
   * @param text gives YAML, each time the same; what it throws, the compilation throws
   */
  public static PolicySource of(String name, Supplier<String> text) {
    return new PolicySource(new Source.Given(new SourceText(name, text)));
  }

  /** All policies of several sources, in their order. */
  public static PolicySource of(List<PolicySource> sources) {
    return new PolicySource(new Source.Several(sources.stream().map(s -> s.source).toList()));
  }

  /**
   * The policies that a profile selects, with the parameters and severities that it gives them.
   *
   * @param id the id of the profile, which is also the name of its file; one that does not exist is
   *     an error when the policies are compiled, with a suggestion
   * @param profiles the profile, and those that it extends
   * @param policies what it selects from
   */
  public static PolicySource profile(String id, ProfileSource profiles, PolicySource policies) {
    return new PolicySource(new Source.Profile(id, profiles.source(), policies.source));
  }

  Source source() {
    return source;
  }
}
