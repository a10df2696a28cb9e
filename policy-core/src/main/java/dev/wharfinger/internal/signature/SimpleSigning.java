package dev.wharfinger.internal.signature;

import dev.wharfinger.internal.raw.RawObject;
import java.util.List;
import java.util.Optional;

/**
 * The payload of a signature as cosign made them first (cosign, specs/SIGNATURE_SPEC.md). It names
 * the manifest that is signed; the name of the image in it is not to be believed.
 */
final class SimpleSigning {
  /** The only type that says that an image is signed. */
  private static final String TYPE = "cosign container image signature";

  private SimpleSigning() {}

  /** The digest of the manifest that is signed; empty if the bytes are no such payload. */
  static Optional<String> manifestDigest(Bytes payload) {
    return EmbeddedJson.object(payload)
        .flatMap(written -> written.object("critical"))
        .filter(critical -> critical.text("type").filter(TYPE::equals).isPresent())
        .flatMap(critical -> critical.object("image"))
        .flatMap(image -> image.text("docker-manifest-digest"));
  }

  static Statement statement(Bytes payload) {
    return new Statement("", manifestDigest(payload).map(List::of).orElse(List.of()));
  }

  /** The entry of a log that the annotation {@code dev.sigstore.cosign/bundle} holds. */
  static Optional<LogEntry> logEntry(String annotation) {
    return EmbeddedJson.object(annotation)
        .flatMap(bundle -> bundle.object("Payload").map(payload -> entry(bundle, payload)));
  }

  private static LogEntry entry(RawObject bundle, RawObject payload) {
    return new LogEntry(
        payload.text("logID").flatMap(Encodings::hex).orElse(Bytes.NONE),
        Numbers.of(payload, "logIndex").orElse(-1),
        Numbers.of(payload, "integratedTime").orElse(-1),
        payload
            .text("body")
            .flatMap(text -> Encodings.base64(text, Encodings.PAYLOAD))
            .orElse(null),
        Encodings.base64(bundle, "SignedEntryTimestamp").orElse(null),
        null);
  }
}
