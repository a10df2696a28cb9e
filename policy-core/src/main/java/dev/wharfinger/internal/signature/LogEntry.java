package dev.wharfinger.internal.signature;

import dev.wharfinger.internal.raw.RawObject;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a transparency log, as it is kept beside a signature.
 *
 * @param logId the log, by its key
 * @param index the place among the entries of all shards of the log; -1 if that is not said
 * @param integratedTime when it was logged, in seconds; -1 if that is not said
 * @param body what was logged; null if that is not said
 * @param promise what the log signed when it took the entry (SET); null if there is none
 * @param proof that the log has the entry; null if there is none
 */
record LogEntry(
    Bytes logId,
    long index,
    long integratedTime,
    @Nullable Bytes body,
    @Nullable Bytes promise,
    @Nullable InclusionProof proof) {

  /** An entry of a bundle. */
  static LogEntry of(RawObject written) {
    return new LogEntry(
        written.object("logId").flatMap(id -> Encodings.base64(id, "keyId")).orElse(Bytes.NONE),
        Numbers.of(written, "logIndex").orElse(-1),
        Numbers.of(written, "integratedTime").orElse(-1),
        written
            .text("canonicalizedBody")
            .flatMap(text -> Encodings.base64(text, Encodings.PAYLOAD))
            .orElse(null),
        written
            .object("inclusionPromise")
            .flatMap(promise -> Encodings.base64(promise, "signedEntryTimestamp"))
            .orElse(null),
        written.object("inclusionProof").map(InclusionProof::of).orElse(null));
  }
}
