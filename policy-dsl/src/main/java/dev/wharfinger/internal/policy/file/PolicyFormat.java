package dev.wharfinger.internal.policy.file;

import dev.wharfinger.Operation;
import dev.wharfinger.internal.policy.file.Example.Expectation;
import dev.wharfinger.resource.View;
import dev.wharfinger.spi.Edit.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that policy files may use. What reads them and what describes them agree by this. */
public final class PolicyFormat {
  /** The keys of a policy. */
  public static final List<String> KEYS =
      List.of(
          "id",
          "title",
          "severity",
          "match",
          "expression",
          "message",
          "each",
          "at",
          "params",
          "matchConditions",
          "variables",
          "operations",
          "view",
          "why",
          "fix",
          "controls",
          "examples",
          "status",
          "since",
          "references");

  /** Those that no policy lacks. */
  public static final List<String> REQUIRED =
      List.of("id", "title", "severity", "match", "expression", "message");

  /** The keys that say how expressions judge. */
  private static final Set<String> JUDGING =
      Set.of("expression", "message", "each", "at", "matchConditions", "variables", "fix");

  /**
   * The keys of what a policy says of itself, as a module of JavaScript does under {@code meta}.
   */
  public static final List<String> META_KEYS = withoutJudging(KEYS);

  /** Those that no policy lacks. */
  public static final List<String> META_REQUIRED = withoutJudging(REQUIRED);

  public static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  public static final List<String> SEVERITIES = Severities.NAMES;

  public static final List<String> OPERATIONS = words(Operation.values());

  /** The operations of a policy that names none. */
  public static final List<Operation> DEFAULT_OPERATIONS =
      List.of(Operation.CREATE, Operation.UPDATE);

  public static final List<String> VIEWS = words(View.values());

  /** The view of a policy that names none. */
  public static final View DEFAULT_VIEW = View.WRITTEN;

  /** The keys of a fix. */
  public static final List<String> EDITS = words(Kind.values());

  /** The key that says where a fix is right. */
  static final String WHEN = "when";

  /** The keys of a fix. */
  public static final List<String> FIX_KEYS =
      Stream.concat(Stream.of(WHEN), EDITS.stream()).toList();

  /** The keys of a parameter. */
  public static final List<String> PARAM_KEYS = List.of("type", "default", "description", "values");

  /** The types of parameters that help names; lists and maps may be of others, too. */
  public static final List<String> PARAM_TYPES =
      List.of(
          "bool",
          "int",
          "double",
          "string",
          "list(string)",
          "map(string)",
          "enum",
          "glob",
          "semver",
          "quantity",
          "duration",
          "severity");

  /** The type of parameters that names its values under {@link #PARAM_VALUES}. */
  public static final String ENUM = "enum";

  public static final String PARAM_VALUES = "values";

  /** The keys of examples: what the policy says of them. */
  public static final List<String> EXPECTATIONS = words(Expectation.values());

  /** The keys of an example that says more than what is given. */
  public static final List<String> CASE_KEYS =
      List.of("given", "params", "version", "now", "old", "closed", "at", "message");

  /** The key by which such an example is told from a resource. */
  public static final String GIVEN = "given";

  /** How the controls of benchmarks are named. */
  public static final Pattern CONTROL = Controls.CONTROL;

  /** How match conditions and variables are named. */
  public static final Pattern NAME = VariableName.IDENTIFIER;

  private PolicyFormat() {}

  private static List<String> withoutJudging(List<String> keys) {
    return keys.stream().filter(key -> !JUDGING.contains(key)).toList();
  }

  /** Constants as files write them. */
  public static List<String> words(Enum<?>[] constants) {
    return words(Arrays.asList(constants));
  }

  /** Constants as files write them. */
  public static List<String> words(List<? extends Enum<?>> constants) {
    return constants.stream().map(PolicyFormat::word).toList();
  }

  /** A constant as files write it. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The constant that files write so; empty if there is none. */
  public static <E extends Enum<E>> Optional<E> constant(E[] constants, String word) {
    return Arrays.stream(constants).filter(constant -> word(constant).equals(word)).findFirst();
  }
}
