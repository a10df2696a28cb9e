package dev.wharfinger.internal.exception;

import dev.wharfinger.PolicyException;
import dev.wharfinger.PolicyException.Origin;
import dev.wharfinger.PolicyException.Subject;
import dev.wharfinger.internal.location.Locations;
import dev.wharfinger.internal.raw.RawDocument;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.raw.SourceText;
import dev.wharfinger.internal.yaml.CoreDialect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document that lists exceptions. What is wrong with one of them is told, and the others hold.
 *
 * @param problems all that is wrong with it
 */
public record ExceptionFile(List<PolicyException> exceptions, List<ReadProblem> problems) {
  private static final String LIST = "exceptions";
  private static final List<String> KEYS =
      List.of(
          "policy", "kind", "namespace", "name", "container", "file", "reason", "owner", "expires");

  /** The exceptions in a document, remembered with it. */
  public static ExceptionFile of(RawDocument document) {
    return document.memo().get(ExceptionFile.class, ExceptionFile.class, () -> read(document));
  }

  private static ExceptionFile read(RawDocument document) {
    Reader reader = new Reader(document);
    return new ExceptionFile(reader.read(), List.copyOf(reader.problems));
  }

  private static final class Reader {
    private final RawDocument document;
    private final SourceText source;
    private final CoreDialect dialect;
    private final List<ReadProblem> problems;

    Reader(RawDocument document) {
      this.document = document;
      this.source = document.source();
      this.dialect = new CoreDialect(source);
      this.problems = new ArrayList<>(document.problems());
    }

    List<PolicyException> read() {
      RawNode root = document.root();
      if (root == null) {
        return List.of();
      }
      if (!(root.target() instanceof RawMapping mapping)) {
        tell("this file has to be an object with the list `" + LIST + "`", root);
        return List.of();
      }
      List<PolicyException> exceptions = new ArrayList<>();
      for (RawMapping.Entry entry : mapping.entries()) {
        if (!(entry.key() instanceof RawScalar key && key.value().equals(LIST))) {
          tell(
              "there is no such key here; exceptions are listed under `" + LIST + "`", entry.key());
        } else if (entry.value().target() instanceof RawSequence sequence) {
          sequence.items().forEach(item -> exception(item.target()).ifPresent(exceptions::add));
        } else {
          tell("this has to be a list", entry.value());
        }
      }
      return exceptions;
    }

    private Optional<PolicyException> exception(RawNode node) {
      if (!(node instanceof RawMapping mapping)) {
        tell("an exception is an object with `policy` and `reason`", node);
        return Optional.empty();
      }
      int before = problems.size();
      mapping.entries().forEach(this::check);
      RawObject object = RawObject.of(mapping, dialect);
      List<String> policies = policies(object);
      if (policies.isEmpty() || policies.stream().anyMatch(String::isBlank)) {
        tell("this exception names no `policy`", node);
      }
      String reason = text(object, "reason");
      if (reason.isBlank()) {
        tell("this exception gives no `reason`", node);
      }
      String expires = text(object, "expires");
      LocalDate until = expires.isEmpty() ? null : ExceptionText.date(expires);
      if (until == null && !expires.isEmpty()) {
        RawNode written = object.node("expires").orElseThrow();
        problems.add(ExceptionText.notADate(expires, written.start(), written.end()));
      }
      return problems.size() > before
          ? Optional.empty()
          : Optional.of(
              new PolicyException(
                  Origin.FILE,
                  policies,
                  subject(object),
                  reason.strip(),
                  text(object, "owner"),
                  until,
                  Locations.of(source, node.start(), node.end(), "")));
    }

    private static Subject subject(RawObject object) {
      return new Subject(
          text(object, "kind"),
          text(object, "namespace"),
          text(object, "name"),
          text(object, "container"),
          text(object, "file"));
    }

    private void check(RawMapping.Entry entry) {
      if (!(entry.key() instanceof RawScalar key) || !KEYS.contains(key.value())) {
        String keys = "`" + String.join("`, `", KEYS) + "`";
        tell("an exception has no such key; the keys are " + keys, entry.key());
      } else if (!(entry.value().target() instanceof RawScalar) && !key.value().equals("policy")) {
        tell("this has to be text", entry.value());
      }
    }

    private List<String> policies(RawObject object) {
      List<String> policies = new ArrayList<>();
      object.list("policy").forEach(item -> RawObject.text(item, dialect).ifPresent(policies::add));
      object.text("policy").ifPresent(policies::add);
      return policies;
    }

    /** A text, which may look like something else, as a day or a number do. */
    private static String text(RawObject object, String name) {
      return object.node(name).orElse(null) instanceof RawScalar scalar ? scalar.value() : "";
    }

    private void tell(String message, RawNode node) {
      problems.add(ExceptionText.problem(message, node.start(), node.end()));
    }
  }
}
