package dev.wharfinger.internal.dockerfile.scope;

import dev.wharfinger.internal.dockerfile.word.Expanded;
import dev.wharfinger.internal.dockerfile.word.Variables;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The variables that are in scope at one place of a Dockerfile; each ARG and ENV that follows
 * changes them. What ENV sets hides an argument of the same name.
 *
 * @see <a href="https://docs.docker.com/build/building/variables/">Build variables</a>
 */
public final class Scope {
  /** Arguments that every build may be given without saying so in the file. */
  private static final Set<String> PREDEFINED =
      Set.of("HTTP_PROXY", "HTTPS_PROXY", "FTP_PROXY", "NO_PROXY", "ALL_PROXY");

  /** Arguments that the builder sets: before the first stage always, in a stage if it asks. */
  private static final Set<String> PLATFORM =
      Set.of(
          "BUILDPLATFORM",
          "BUILDOS",
          "BUILDOSVERSION",
          "BUILDARCH",
          "BUILDVARIANT",
          "TARGETPLATFORM",
          "TARGETOS",
          "TARGETOSVERSION",
          "TARGETARCH",
          "TARGETVARIANT",
          "TARGETSTAGE");

  private final @Nullable Scope global;
  private final boolean isOnImage;
  private final Map<String, Expanded> arguments;
  private final Map<String, Expanded> environment;

  private Scope(
      @Nullable Scope global,
      boolean isOnImage,
      Map<String, Expanded> arguments,
      Map<String, Expanded> environment) {
    this.global = global;
    this.isOnImage = isOnImage;
    this.arguments = arguments;
    this.environment = environment;
  }

  /** That of the arguments before the first stage, which FROM sees. */
  public static Scope global() {
    return new Scope(null, false, new HashMap<>(), new LinkedHashMap<>());
  }

  /**
   * That of a new stage on an image.
   *
   * @param empty whether the image has nothing in it, and so sets no variables
   */
  public Scope stage(boolean empty) {
    return new Scope(this, !empty, new HashMap<>(), new LinkedHashMap<>());
  }

  /** That of a new stage on the one that this is the end of. */
  public Scope child() {
    return new Scope(global, isOnImage, new HashMap<>(arguments), new LinkedHashMap<>(environment));
  }

  /**
   * Takes what ARG says of one name.
   *
   * @param initial what it has unless the build is given another value; null if nothing is said
   */
  public void argument(String name, @Nullable Expanded initial) {
    arguments.put(name, value(name, initial));
  }

  private Expanded value(String name, @Nullable Expanded initial) {
    if (initial != null) {
      return initial.text().<Expanded>map(Expanded.Defaulted::new).orElseGet(Expanded::unknown);
    }
    Expanded outer = global == null ? null : global.arguments.get(name);
    return outer == null ? Expanded.unknown() : outer;
  }

  /**
   * Takes what one ENV says, of which no value sees another.
   *
   * @param values what is written, by name
   * @param expand what stands for a text that sees some variables
   */
  public <T> void environment(Map<String, T> values, BiFunction<T, Variables, Expanded> expand) {
    Map<String, Expanded> expanded = new LinkedHashMap<>();
    values.forEach((name, value) -> expanded.put(name, expand.apply(value, variables())));
    environment.putAll(expanded);
  }

  /** What instructions see at this place. */
  public Variables variables() {
    return name -> {
      Expanded value = environment.get(name);
      if (value == null) {
        value = arguments.get(name);
      }
      return value == null && mayBeSet(name)
          ? Optional.of(Expanded.unknown())
          : Optional.ofNullable(value);
    };
  }

  /** Whether the file says that there is a variable, or it needs no saying. */
  public boolean declares(String name) {
    return environment.containsKey(name) || arguments.containsKey(name) || isGiven(name);
  }

  /** The variables that containers will have, as far as the file tells. */
  public Map<String, Expanded> environment() {
    return Map.copyOf(environment);
  }

  private boolean mayBeSet(String name) {
    return isOnImage || isGiven(name);
  }

  private boolean isGiven(String name) {
    return PREDEFINED.stream().anyMatch(name::equalsIgnoreCase)
        || (global == null && PLATFORM.contains(name));
  }
}
