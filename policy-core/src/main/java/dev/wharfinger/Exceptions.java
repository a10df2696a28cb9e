package dev.wharfinger;

import dev.wharfinger.PolicyException.Origin;
import dev.wharfinger.resource.ResourceSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which findings are accepted: those that a file lists, and those that comments and annotations
 * beside their places allow. Immutable.
 *
 * <pre>{@code
 * EvaluationOptions options =
 *     EvaluationOptions.builder().exceptions(Exceptions.read(Path.of("exceptions.yaml"))).build();
 * }</pre>
 *
 * <p>A comment stands before what it is about, or in the same line:
 *
 * <pre>{@code
 * # wharfinger:allow k8s-privileged-container until 2027-01-31: it loads the drivers of the node
 * - name: agent
 * }</pre>
 *
 * <p>The annotation {@code wharfinger.dev/allow} of an object or a pod template has the same text,
 * one exception a line; {@code in NAME} behind the policies names one container. A file has a list
 * under {@code exceptions}, of objects with {@code policy}, {@code kind}, {@code namespace}, {@code
 * name}, {@code container}, {@code file}, {@code reason}, {@code owner} and {@code expires}, of
 * which the first and {@code reason} are required.
 *
 * <p>Exceptions accept what fails and what is unknown, not what could not be evaluated. An
 * exception that has expired, that accepts nothing for one of its policies, or that stands where
 * none may stand is a finding itself; one that cannot be read is a problem of the report, and
 * accepts nothing.
 */
public final class Exceptions {
  private static final Exceptions INLINE =
      new Exceptions(ResourceSet.of(List.of()), List.of(), Set.of(), true);
  private static final Exceptions NONE =
      new Exceptions(ResourceSet.of(List.of()), List.of(), Set.of(Origin.values()), false);

  private final ResourceSet files;
  private final List<PolicyException> listed;
  private final Set<Origin> forbidden;
  private final boolean tells;

  private Exceptions(
      ResourceSet files, List<PolicyException> listed, Set<Origin> forbidden, boolean tells) {
    this.files = files;
    this.listed = List.copyOf(listed);
    this.forbidden = Set.copyOf(forbidden);
    this.tells = tells;
  }

  /** What comments and annotations allow, which is the default for files. */
  public static Exceptions inline() {
    return INLINE;
  }

  /**
   * Nothing is accepted, and nothing is said of what would be otherwise, which is the default for
   * requests: who sends one should not excuse it.
   */
  public static Exceptions none() {
    return NONE;
  }

  /** What a file lists, and what comments and annotations allow. */
  public static Exceptions read(Path file) {
    return new Exceptions(ResourceSet.read(file), List.of(), Set.of(), true);
  }

  /**
   * What a text lists, and what comments and annotations allow.
   *
   * @param name what findings about exceptions call it
   */
  public static Exceptions parse(String name, String text) {
    return new Exceptions(ResourceSet.parse(name, text), List.of(), Set.of(), true);
  }

  /** These exceptions, and what comments and annotations allow. */
  public static Exceptions of(List<PolicyException> exceptions) {
    return new Exceptions(ResourceSet.of(List.of()), exceptions, Set.of(), true);
  }

  /** What these accept, and what others do; of what either forbids nothing is taken. */
  public Exceptions and(Exceptions others) {
    List<PolicyException> both = new ArrayList<>(listed);
    both.addAll(others.listed);
    return new Exceptions(
        files.and(others.files), both, union(forbidden, others.forbidden), tells || others.tells);
  }

  /** Without those of some places: what is written there is a finding, and accepts nothing. */
  public Exceptions forbid(Origin... places) {
    return new Exceptions(files, listed, union(forbidden, List.of(places)), tells);
  }

  private static Set<Origin> union(Set<Origin> first, Iterable<Origin> second) {
    Set<Origin> both = EnumSet.noneOf(Origin.class);
    both.addAll(first);
    second.forEach(both::add);
    return both;
  }

  /** Those that were given as they are, and are in no file. */
  public List<PolicyException> listed() {
    return listed;
  }

  /** The files that list exceptions, as they were read. */
  public ResourceSet files() {
    return files;
  }

  /** Whether exceptions of a place are taken. */
  public boolean allows(Origin place) {
    return !forbidden.contains(place);
  }

  /** Whether exceptions that do nothing, or may not be there, are findings. */
  public boolean tells() {
    return tells;
  }
}
