package dev.wharfinger.internal.js.member;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How scripts call functions: as expressions do, but with an underscore behind a name that means
 * something else.
 */
final class ScriptNames {
  private static final String SUFFIX = "_";

  /** What expressions can call; a dot stands behind a namespace. */
  private static final Pattern CALLABLE =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");

  private ScriptNames() {}

  /** The name of a function without receiver; empty if neither language can call it. */
  static Optional<String> global(String name) {
    return CALLABLE.matcher(name).matches() ? Optional.of(free(name)) : Optional.empty();
  }

  private static String free(String name) {
    String first = name.substring(0, end(name));
    boolean taken = NativeNames.globals().contains(first) || first.equals(ScriptMembers.RESOURCES);
    return (taken ? first + SUFFIX : unreserved(first)) + members(name.substring(end(name)));
  }

  private static int end(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name.length() : dot;
  }

  private static String members(String dotted) {
    return Arrays.stream(dotted.split("\\.", -1))
        .map(ScriptNames::unreserved)
        .collect(Collectors.joining("."));
  }

  /**
   * The name of a method.
   *
   * @param taken whether a field has the name of the function
   */
  static String method(String name, boolean taken) {
    return taken ? name + SUFFIX : unreserved(name);
  }

  /** The names under which a script may have a function, without namespaces. */
  static Set<String> possible(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return Set.of(last, last + SUFFIX);
  }

  private static String unreserved(String name) {
    return NativeNames.words().contains(name) ? name + SUFFIX : name;
  }
}
