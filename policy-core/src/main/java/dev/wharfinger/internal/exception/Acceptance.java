package dev.wharfinger.internal.exception;

import dev.wharfinger.Exceptions;
import dev.wharfinger.Finding;
import dev.wharfinger.Location;
import dev.wharfinger.Outcome;
import dev.wharfinger.PolicyException;
import dev.wharfinger.PolicyException.Origin;
import dev.wharfinger.Problem;
import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.Locator;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.resource.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which findings of one evaluation are accepted, and by which exceptions. */
public final class Acceptance {
  private final Exceptions exceptions;
  private final List<PolicyException> listed;
  private final LocalDate today;
  private final Function<Place, Location> locate;

  /** The ids of exceptions that have accepted something. */
  private final IdentityHashMap<PolicyException, Set<String>> used = new IdentityHashMap<>();

  /** By what is written, which the views of a resource share. */
  private final IdentityHashMap<RawNode, List<PolicyException>> annotated = new IdentityHashMap<>();

  private final List<Problem> problems = new ArrayList<>();

  /**
   * Begins an evaluation.
   *
   * @param locate finds where a place is written
   */
  public Acceptance(Exceptions exceptions, LocalDate today, Function<Place, Location> locate) {
    this.exceptions = exceptions;
    this.listed = new ArrayList<>(exceptions.listed());
    exceptions
        .files()
        .documents()
        .forEach(document -> listed.addAll(ExceptionFile.of(document).exceptions()));
    this.today = today;
    this.locate = locate;
  }

  /**
   * The exception that accepts a finding.
   *
   * @param at what it is about
   * @param root the resource
   */
  public Optional<PolicyException> of(Finding finding, Place at, ObjectNode root) {
    if (finding.outcome() != Outcome.FAIL && finding.outcome() != Outcome.UNKNOWN) {
      return Optional.empty();
    }
    BoundNode node = (BoundNode) at.node();
    Optional<PolicyException> accepting = ofComments(finding, at, root);
    if (accepting.isEmpty() && exceptions.allows(Origin.ANNOTATION)) {
      accepting = ofAnnotations(finding, node, root);
    }
    if (accepting.isEmpty() && exceptions.allows(Origin.FILE)) {
      accepting = first(listed, finding, node, root);
    }
    accepting.ifPresent(
        exception ->
            exception.policies().stream()
                .filter(id -> isAbout(id, finding.policy().id()))
                .forEach(used.computeIfAbsent(exception, unused -> new HashSet<>())::add));
    return accepting;
  }

  private void tell(String message, Location at) {
    problems.add(new Problem(ExceptionText.CODE, Problem.Level.ERROR, message, at));
  }

  /** What is wrong with the annotations that were looked at. */
  public List<Problem> problems() {
    return problems;
  }

  /** Whether an exception has accepted a finding of policies with an id that it names. */
  boolean isUsed(PolicyException exception, String id) {
    return used.getOrDefault(exception, Set.of()).contains(id);
  }

  /** Whether an exception holds no more. */
  boolean isExpired(PolicyException exception) {
    return exception.expires().filter(today::isAfter).isPresent();
  }

  private Optional<PolicyException> ofComments(Finding finding, Place at, ObjectNode root) {
    if (!exceptions.allows(Origin.COMMENT)) {
      return Optional.empty();
    }
    Optional<RawDocument> document = document(at, root);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    int line = finding.location().line();
    List<PolicyException> around = new ArrayList<>();
    for (CommentExceptions.Scoped scoped : CommentExceptions.of(document.get()).scoped()) {
      if (scoped.firstLine() <= line && line <= scoped.lastLine()) {
        around.add(0, scoped.exception()); // the nearest first
      }
    }
    return first(around, finding, (BoundNode) at.node(), root);
  }

  /** The document that a place is written in, which may be another than that of the resource. */
  private static Optional<RawDocument> document(Place at, ObjectNode root) {
    if (root.binding() == null) {
      return Optional.empty();
    }
    RawDocument document = root.binding().document();
    return Locator.locate(at)
        .map(span -> span.source() == document.source() ? document : document.in(span.source()));
  }

  private Optional<PolicyException> ofAnnotations(
      Finding finding, BoundNode node, ObjectNode root) {
    for (BoundNode at = node; at != null; at = at.parentOrNull()) {
      if (at instanceof ObjectNode holder) {
        Optional<PolicyException> found = first(annotations(holder), finding, node, root);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return first(annotations(root), finding, node, root);
  }

  /** The exceptions in the annotations of an object, each time the same. */
  List<PolicyException> annotations(ObjectNode holder) {
    RawNode raw = holder.raw();
    if (raw == null || !AnnotationExceptions.mayHave(holder)) {
      return List.of();
    }
    List<PolicyException> known = annotated.get(raw);
    if (known == null) {
      AnnotationExceptions read = AnnotationExceptions.of(holder, locate);
      known = read == null ? List.of() : read.exceptions();
      annotated.put(raw, known);
      if (read != null) {
        read.problems().forEach(message -> tell(message, read.at()));
      }
    }
    return known;
  }

  private Optional<PolicyException> first(
      List<PolicyException> candidates, Finding finding, BoundNode node, ObjectNode root) {
    for (PolicyException exception : candidates) {
      if (!isExpired(exception)
          && isAbout(exception, finding.policy().id())
          && isAbout(exception.subject(), finding, node, root)) {
        return Optional.of(exception);
      }
    }
    return Optional.empty();
  }

  /** Whether an exception names a policy. */
  static boolean isAbout(PolicyException exception, String policy) {
    return exception.policies().stream().anyMatch(id -> isAbout(id, policy));
  }

  /** Whether an id, which may have asterisks, names a policy. */
  static boolean isAbout(String id, String policy) {
    return !id.isEmpty() && Meant.means(id, policy);
  }

  private static boolean isAbout(
      PolicyException.Subject subject, Finding finding, BoundNode node, ObjectNode root) {
    return Meant.meansFile(subject.file(), finding.location().file())
        && Meant.means(subject.container(), container(node))
        && (subject.kind().isEmpty() || Meant.means(subject.kind(), kind(root)))
        && (subject.namespace().isEmpty()
            || Meant.means(subject.namespace(), text(metadata(root), "namespace", "default")))
        && (subject.name().isEmpty()
            || Meant.means(subject.name(), text(metadata(root), "name", "")));
  }

  private static String kind(ObjectNode root) {
    String type = root.type().displayName();
    return text(root, "kind", type.substring(type.lastIndexOf('.') + 1));
  }

  private static @Nullable ObjectNode metadata(ObjectNode root) {
    return root.type().field("metadata").isPresent()
            && root.get("metadata") instanceof ObjectNode metadata
        ? metadata
        : null;
  }

  private static String text(@Nullable ObjectNode node, String field, String otherwise) {
    return node != null
            && node.type().field(field).isPresent()
            && node.get(field) instanceof String text
        ? text
        : otherwise;
  }

  /** The name of the container that a node is, or is in; empty if it is in none. */
  private static String container(BoundNode node) {
    for (BoundNode at = node; at != null; at = at.parentOrNull()) {
      if (at instanceof ObjectNode object) {
        String type = object.type().displayName();
        if (type.endsWith("Container")) {
          return text(object, "name", "");
        }
        if (type.endsWith(".Service") && object.key() instanceof String service) {
          return service;
        }
      }
    }
    return "";
  }

  /** The exceptions of files, and those that are in none. */
  List<PolicyException> listed() {
    return listed;
  }

  /** The exceptions that the evaluation is told of. */
  public Exceptions exceptions() {
    return exceptions;
  }
}
