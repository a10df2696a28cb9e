package dev.wharfinger.internal.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wharfinger.internal.raw.RawObject;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/**
 * A DSSE envelope: a payload, its type, and signatures over both.
 *
 * @param signatures at most {@link #MOST_SIGNATURES}
 */
record Envelope(String payloadType, Bytes payload, List<Bytes> signatures) {
  private static final int MOST_SIGNATURES = 16;

  /** An envelope as it is written in JSON; empty if that is none. */
  static Optional<Envelope> of(RawObject written) {
    Optional<Bytes> payload =
        written.text("payload").flatMap(text -> Encodings.base64(text, Encodings.PAYLOAD));
    List<Bytes> signatures =
        written.objects("signatures").stream()
            .limit(MOST_SIGNATURES)
            .flatMap(signature -> Encodings.base64(signature, "sig").stream())
            .toList();
    return payload.flatMap(
        bytes -> written.text("payloadType").map(type -> new Envelope(type, bytes, signatures)));
  }

  /** What is signed (DSSE, protocol.md: the pre-authentication encoding). */
  Bytes signedBytes() {
    Bytes type = Bytes.ofText(payloadType);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(payload.length() + type.length() + 40);
    bytes.writeBytes(("DSSEv1 " + type.length() + " ").getBytes(UTF_8));
    bytes.writeBytes(type.array());
    bytes.writeBytes((" " + payload.length() + " ").getBytes(UTF_8));
    bytes.writeBytes(payload.array());
    return Bytes.of(bytes.toByteArray());
  }
}
