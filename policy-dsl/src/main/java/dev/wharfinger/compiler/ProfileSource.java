package dev.wharfinger.compiler;

import dev.wharfinger.internal.policy.PolicyReading;
import dev.wharfinger.internal.policy.Source;
import dev.wharfinger.internal.raw.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where profiles come from: files and texts. A profile selects policies, and may change their
 * severities and parameters; see {@link PolicySource#profile}. Immutable; nothing is read before
 * the policies are compiled, and what cannot be read is a {@link Diagnostic} then.
 *
 * <pre>{@code
 * ProfileSource profiles =
 *     ProfileSource.of(List.of(StandardPolicies.profiles(), ProfileSource.of(Path.of("platform.yaml"))));
 * PolicySource platform = PolicySource.profile("platform", profiles, StandardPolicies.all());
 * }</pre>
 */
public final class ProfileSource {
  private final Source source;

  private ProfileSource(Source source) {
    this.source = source;
  }

  /**
   * The profile in a file, or all in a directory and the directories in it, by name. The name of a
   * file without its ending is the id of the profile. Policies in a directory are passed over: a
   * profile is a {@code *.yaml} with {@code policies} or {@code extends}, and without {@code
   * match}.
   *
   * @param path a file or directory; a directory without any profile is an error when the policies
   *     are compiled
   */
  public static ProfileSource of(Path path) {
    return new ProfileSource(new Source.Files(path));
  }

  /**
   * A profile that is at hand as text.
   *
   * @param name what diagnostics call it; without folders and ending it is the id of the profile
   * @param text YAML
   */
  public static ProfileSource of(String name, String text) {
    return new ProfileSource(new Source.Given(new SourceText(name, text)));
  }

  /**
   * A profile whose text is read when it is needed.
   *
   * @param name what diagnostics call it; without folders and ending it is the id of the profile
   * @param text gives YAML, each time the same; what it throws, the compilation throws
   */
  public static ProfileSource of(String name, Supplier<String> text) {
    return new ProfileSource(new Source.Given(new SourceText(name, text)));
  }

  /** All profiles of several sources, which may extend each other. */
  public static ProfileSource of(List<ProfileSource> sources) {
    return new ProfileSource(new Source.Several(sources.stream().map(s -> s.source).toList()));
  }

  /**
   * The ids of the profiles, by the names of their files. What cannot be read is left out, and told
   * when the policies are compiled.
   */
  public List<String> ids() {
    return new PolicyReading(null).profileIds(source);
  }

  Source source() {
    return source;
  }
}
