package dev.wharfinger.compiler;

import dev.wharfinger.Operation;
import dev.wharfinger.Outcome;
import dev.wharfinger.Policy;
import dev.wharfinger.resource.View;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the file of a policy says, for pages about policies and for those who choose
 * among them. {@link PolicyCompiler#describe()} reads it.
 *
 * @param policy what reports say of it, with the severity that a profile gives it
 * @param status how far the author trusts it; empty if the file does not say
 * @param since the version since when it exists; empty if the file does not say
 * @param view which state of resources it looks at
 * @param operations the kinds of requests that it judges
 * @param params its parameters, in the order of the file
 * @param expressionsOrNull how it judges; null for a module of JavaScript
 * @param examples in the order of the file
 * @param text the whole file
 */
public record PolicyDescription(
    Policy policy,
    String status,
    String since,
    View view,
    List<Operation> operations,
    List<Param> params,
    @Nullable Expressions expressionsOrNull,
    List<Example> examples,
    String text) {
  public PolicyDescription {
    operations = List.copyOf(operations);
    params = List.copyOf(params);
    examples = List.copyOf(examples);
  }

  /** How the policy judges; empty for a module of JavaScript, whose {@link #text} says it. */
  public Optional<Expressions> expressions() {
    return Optional.ofNullable(expressionsOrNull);
  }

  /**
   * A parameter. One that has neither a default nor a value must be given.
   *
   * @param type as policy files name it, as in {@code list(string)}
   * @param values those that may be given; empty unless the type is an enumeration
   * @param description empty if the author does not say
   * @param defaultOrNull what it is unless somebody gives it, as written; null if there is nothing
   * @param givenOrNull what a profile gives, as written; null if none does
   */
  public record Param(
      String name,
      String type,
      List<String> values,
      String description,
      @Nullable String defaultOrNull,
      @Nullable String givenOrNull) {
    public Param {
      values = List.copyOf(values);
    }

    /** What it is unless somebody gives it, as written in the policy. */
    public Optional<String> defaultValue() {
      return Optional.ofNullable(defaultOrNull);
    }

    /** What a profile gives, as written there. */
    public Optional<String> given() {
      return Optional.ofNullable(givenOrNull);
    }
  }

  /**
   * How a policy judges, in the author's words.
   *
   * @param matchConditions expressions by name, in the order of the file
   * @param variables expressions by name, in the order of the file
   * @param each the elements that are judged one by one; empty if the subject itself is judged
   * @param expression what is true of what complies
   * @param at what is blamed, the first that is present; empty if the file does not say
   * @param message what is said of what does not comply, with expressions in braces
   * @param fix in words, as in {@code set `hostPID` to `false`}, and where it is right if that is
   *     not everywhere; empty if there is none
   * @param fixText as written; empty if there is none
   */
  public record Expressions(
      Map<String, String> matchConditions,
      Map<String, String> variables,
      String each,
      String expression,
      List<String> at,
      String message,
      String fix,
      String fixText) {
    /** Keeps the order of conditions and variables. */
    public Expressions {
      matchConditions = Collections.unmodifiableMap(new LinkedHashMap<>(matchConditions));
      variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
      at = List.copyOf(at);
    }
  }

  /**
   * An example.
   *
   * @param outcome {@link Outcome#PASS}, {@link Outcome#FAIL} or {@link Outcome#UNKNOWN}
   * @param given what is judged: YAML as written, or the text of a file such as a Dockerfile
   * @param params what parameters are given, as written, by name
   * @param text the whole example as written
   */
  public record Example(
      Outcome outcome, List<Given> given, Map<String, String> params, String text) {
    /** Keeps the order of the parameters. */
    public Example {
      given = List.copyOf(given);
      params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }
  }

  /**
   * A resource or file of an example.
   *
   * @param isFile whether it is the text of a file, and else a resource in YAML
   */
  public record Given(String text, boolean isFile) {}
}
