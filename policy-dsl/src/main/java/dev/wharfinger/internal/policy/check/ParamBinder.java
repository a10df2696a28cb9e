package dev.wharfinger.internal.policy.check;

import dev.wharfinger.internal.policy.file.Declaration;
import dev.wharfinger.internal.policy.file.Declaration.Param;
import dev.wharfinger.internal.policy.file.NearestName;
import dev.wharfinger.internal.policy.file.ParamType;
import dev.wharfinger.internal.policy.file.ParamValue;
import dev.wharfinger.internal.policy.file.PlainYaml;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.policy.file.Quoted;
import dev.wharfinger.internal.raw.RawNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives the parameters of a policy their values. */
public final class ParamBinder {
  private final Declaration file;
  private final Map<String, Param> declared = new HashMap<>();
  private final Map<String, Object> values = new HashMap<>();
  private final List<String> missing = new ArrayList<>();
  private final Consumer<PolicyProblem> sink;

  private ParamBinder(Declaration file, Consumer<PolicyProblem> sink) {
    this.file = file;
    this.sink = sink;
    file.params().forEach(param -> declared.put(param.name().value(), param));
  }

  /**
   * Finds the value of each parameter: the last that is given, else the default.
   *
   * @param given the values that are given, those that win last
   * @param named whether somebody asked for this policy, so that a missing value is an error
   */
  public static Params bind(
      Declaration file, List<ParamValue> given, boolean named, Consumer<PolicyProblem> sink) {
    ParamBinder binder = new ParamBinder(file, sink);
    given.forEach(binder::give);
    file.params().forEach(binder::complete);
    binder.tellMissing(named);
    return new Params(binder.values, List.copyOf(binder.missing));
  }

  private void give(ParamValue value) {
    Param param = declared.get(value.name());
    if (param == null) {
      unknown(value);
    } else if (value instanceof ParamValue.Written written) {
      read(param, written.value(), new Problems(written.source(), sink));
    } else if (value instanceof ParamValue.Given javaValue) {
      try {
        values.put(param.name().value(), param.type().read(javaValue.value()));
      } catch (IllegalArgumentException e) {
        tell(value, "wrong-param", of(param) + e.getMessage(), null);
      }
    }
  }

  private void complete(Param param) {
    String name = param.name().value();
    RawNode defaultValue = param.defaultValue();
    if (values.containsKey(name) || param.type() instanceof ParamType.Faulty) {
      return;
    }
    if (defaultValue == null) {
      missing.add(name);
    } else {
      read(param, defaultValue, new Problems(file.source(), sink));
    }
  }

  private void read(Param param, RawNode node, Problems problems) {
    if (PlainYaml.isNull(node)) {
      problems.error(
          "wrong-param", of(param) + "this is empty", "write a value, or leave the key out", node);
      return;
    }
    Optional<Object> plain = PlainYaml.value(node, problems);
    try {
      plain.ifPresent(value -> values.put(param.name().value(), param.type().read(value)));
    } catch (IllegalArgumentException e) {
      problems.error("wrong-param", of(param) + e.getMessage(), listHelp(param, plain), node);
    }
  }

  /** What to write where there is one element in place of a list. */
  private static @Nullable String listHelp(Param param, Optional<Object> plain) {
    try {
      return param.type() instanceof ParamType.ListOf list
          ? plain
              .map(element -> list.read(List.of(element)))
              .map(any -> "write `[" + plain.get() + "]`")
              .orElse(null)
          : null;
    } catch (IllegalArgumentException e) {
      return null; // no such element either
    }
  }

  private static String of(Param param) {
    return "the parameter `"
        + param.name().value()
        + "` is of type `"
        + param.type().text()
        + "`: ";
  }

  private void unknown(ParamValue value) {
    tell(
        value,
        "unknown-param",
        "the policy `" + file.id() + "` has no parameter `" + value.name() + "`",
        NearestName.help(value.name(), declared.keySet())
            .orElse(
                declared.isEmpty()
                    ? null
                    : "its parameters are " + Quoted.list(declared.keySet())));
  }

  private void tell(ParamValue value, String code, String message, @Nullable String help) {
    if (value instanceof ParamValue.Written written) {
      new Problems(written.source(), sink).error(code, message, help, written.key());
    } else {
      sink.accept(PolicyProblem.elsewhere(file.id() + "." + value.name(), code, message, help));
    }
  }

  private void tellMissing(boolean named) {
    Problems problems = new Problems(file.source(), sink);
    for (String name : missing) {
      Param param = Objects.requireNonNull(declared.get(name));
      String message = "the parameter `" + name + "` has no value";
      String help =
          "give it one where the policies are compiled or in a profile, or a `default` here";
      if (named) {
        problems.error("missing-param", message, help, param.name());
      } else {
        problems.warning(
            "missing-param", message + ", so the policy judges nothing", help, param.name());
      }
    }
  }

  /**
   * The values of parameters.
   *
   * @param values by name, without those that are missing or wrong
   * @param missing the names of parameters that have no value
   */
  public record Params(Map<String, Object> values, List<String> missing) {}
}
