package dev.wharfinger.internal.supplychain.attestation;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.ReadProblem;
import dev.wharfinger.internal.supplychain.shape.Fields;
import dev.wharfinger.internal.supplychain.shape.ImageNames;
import dev.wharfinger.internal.supplychain.shape.Source;
import dev.wharfinger.type.ImageReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An in-toto statement (in-toto/attestation, {@code spec/v1/statement.md}; version 0.1 as well),
 * bare or in an envelope (secure-systems-lab/dsse). Nothing here looks at the signatures of an
 * envelope: what it holds is read, and not believed.
 *
 * @param object the statement
 * @param digestOrNull that of the payload of the envelope, by which signatures may be found; null
 *     if there is no envelope
 */
record Statement(RawObject object, @Nullable String digestOrNull) {
  private static final String TYPE = "in-toto.io/Statement/";
  private static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

  /** Finds the statement in a document; empty if it is none, which is told if it claims to be. */
  static Optional<Statement> in(RawObject document, Consumer<ReadProblem> problems) {
    if (isStatement(document)) {
      return Optional.of(new Statement(document, null));
    }
    return isEnvelope(document) ? opened(document, problems) : Optional.empty();
  }

  /** Whether a document is an envelope for a statement. */
  static boolean isEnvelope(RawObject document) {
    return document.text("payloadType").filter(PAYLOAD_TYPE::equals).isPresent()
        && document.text("payload").isPresent();
  }

  private static boolean isStatement(RawObject object) {
    return object.text("_type").filter(type -> type.contains(TYPE)).isPresent()
        && object.has("predicateType");
  }

  private static Optional<Statement> opened(RawObject envelope, Consumer<ReadProblem> problems) {
    RawNode at = envelope.node("payload").orElse(envelope.mapping());
    byte[] payload;
    try {
      payload = Base64.getMimeDecoder().decode(envelope.text("payload").orElse(""));
    } catch (IllegalArgumentException e) {
      String message = "the payload is not Base64, and is not read";
      problems.accept(ReadProblem.error("not-read", message, at.start(), at.end()));
      return Optional.empty();
    }
    String text = new String(payload, StandardCharsets.UTF_8);
    Optional<RawObject> object = Payload.object(text, at, envelope.dialect(), problems);
    if (object.filter(it -> !isStatement(it)).isPresent()) {
      String message = "the envelope holds no in-toto statement, and is not read";
      problems.accept(ReadProblem.error("not-read", message, at.start(), at.end()));
    }
    return object
        .filter(Statement::isStatement)
        .map(statement -> new Statement(statement, digest(payload)));
  }

  private static String digest(byte[] payload) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(payload);
      return "sha256:" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** What kind of thing is stated. */
  String predicateType() {
    return object.text("predicateType").orElse("");
  }

  /**
   * What is stated. Old versions of cosign wrap it into an object, or write it as a text in one.
   */
  Optional<RawObject> predicate(Consumer<ReadProblem> problems) {
    Optional<RawObject> predicate = object.object("predicate");
    Optional<RawNode> data = predicate.flatMap(it -> it.node("Data"));
    if (data.isEmpty()) {
      return predicate;
    }
    return data.get() instanceof RawScalar text
        ? Payload.object(text.value(), text, object.dialect(), problems)
        : RawObject.of(data.get(), object.dialect());
  }

  /** What it is stated of: each subject with its name and its digests. */
  List<RawMapping> subjects(Consumer<ReadProblem> problems) {
    List<RawMapping> subjects = new ArrayList<>();
    for (Source subject : Source.of(object, problems).objects("subject")) {
      ImageNames names = new ImageNames();
      addTo(names, subject);
      subjects.add(names.at(subject.node()));
    }
    return subjects;
  }

  /** All subjects as one image, as if it were one. */
  RawMapping image(Consumer<ReadProblem> problems) {
    ImageNames names = new ImageNames();
    Source.of(object, problems).objects("subject").forEach(subject -> addTo(names, subject));
    return names.at(object.mapping());
  }

  private static void addTo(ImageNames names, Source subject) {
    Optional<RawScalar> name = subject.text("name");
    names.name(name);
    subject
        .object("digest")
        .ifPresent(
            digests ->
                digests
                    .names()
                    .forEach(
                        algorithm ->
                            digests
                                .text(algorithm)
                                .ifPresent(
                                    hex -> names.digest(algorithm + ":" + hex.value(), hex))));
    name.filter(
            text -> ImageReference.tryParse(text.value()).flatMap(ImageReference::tag).isPresent())
        .ifPresent(names::tag);
  }

  /** Adds what the envelope tells. */
  Fields with(Fields fields) {
    return digestOrNull == null
        ? fields
        : fields.text("payloadDigest", digestOrNull, object.mapping());
  }
}
