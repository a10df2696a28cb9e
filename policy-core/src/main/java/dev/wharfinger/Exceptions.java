package dev.wharfinger;

import dev.wharfinger.PolicyException.Origin;
import dev.wharfinger.internal.exception.ExceptionFile;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.read.ResourceFiles;
import dev.wharfinger.internal.read.ResourceText;
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
 * exception that has expired, that accepts nothing, or that stands where none may stand is a
 * finding itself; one that cannot be read is a problem of the report, and accepts nothing.
 */
public final class Exceptions {
  private static final Exceptions INLINE =
      new Exceptions(List.of(), List.of(), EnumSet.noneOf(Origin.class), true);
  private static final Exceptions NONE =
      new Exceptions(List.of(), List.of(), Set.of(Origin.values()), false);

  private final List<PolicyException> listed;
  private final List<RawDocument> files;
  private final Set<Origin> forbidden;
  private final boolean tells;

  private Exceptions(
      List<PolicyException> listed, List<RawDocument> files, Set<Origin> forbidden, boolean tells) {
    this.listed = List.copyOf(listed);
    this.files = List.copyOf(files);
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
    return of(new ResourceFiles(ReadLimits.DEFAULT).find(List.of(file)).get(0).documents());
  }

  /**
   * What a text lists, and what comments and annotations allow.
   *
   * @param name what findings about exceptions call it
   */
  public static Exceptions parse(String name, String text) {
    return of(new ResourceText(ReadLimits.DEFAULT).read(name, text));
  }

  private static Exceptions of(List<RawDocument> documents) {
    List<PolicyException> listed = new ArrayList<>();
    List<RawDocument> read = new ArrayList<>();
    for (RawDocument document : documents) {
      ExceptionFile file = ExceptionFile.of(document);
      listed.addAll(file.exceptions());
      read.add(file.told());
    }
    return new Exceptions(listed, read, EnumSet.noneOf(Origin.class), true);
  }

  /** What these accept, and what others do. */
  public Exceptions and(Exceptions others) {
    Set<Origin> both = EnumSet.noneOf(Origin.class);
    both.addAll(forbidden);
    both.addAll(others.forbidden);
    return new Exceptions(
        concat(listed, others.listed), concat(files, others.files), both, tells || others.tells);
  }

  private static <T> List<T> concat(List<T> first, List<T> second) {
    List<T> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  /** Without those of some places: what is written there is a finding, and accepts nothing. */
  public Exceptions forbid(Origin... places) {
    Set<Origin> more = EnumSet.noneOf(Origin.class);
    more.addAll(forbidden);
    more.addAll(List.of(places));
    return new Exceptions(listed, files, more, tells);
  }

  /** The exceptions of files. */
  public List<PolicyException> listed() {
    return listed;
  }

  /** Whether exceptions of a place are taken. */
  public boolean allows(Origin place) {
    return !forbidden.contains(place);
  }

  /** Whether exceptions that do nothing, or may not be there, are findings. */
  public boolean tells() {
    return tells;
  }

  /** For the engine of this library: the files, with what is wrong with them. */
  @SuppressWarnings("exports")
  public List<RawDocument> files() {
    return files;
  }
}
