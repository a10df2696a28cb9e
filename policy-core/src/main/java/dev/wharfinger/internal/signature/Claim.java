package dev.wharfinger.internal.signature;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signature with all that is kept beside it, read and not yet believed.
 *
 * @param payloadType the media type of what is signed; empty if that is not said
 * @param message what is signed; null if only its digest is there
 * @param hash what the digest is made with
 * @param digest of the message
 * @param payloadDigest of what the message is made of: of the payload of an envelope
 * @param certificates that of who signed, and those above it; none if a key signed
 * @param hasTimestamps whether there are timestamps of an authority
 */
record Claim(
    Format format,
    String payloadType,
    @Nullable Bytes message,
    HashAlgorithm hash,
    Bytes digest,
    Bytes payloadDigest,
    Statement statement,
    List<Bytes> signatures,
    List<SigningCertificate> certificates,
    List<LogEntry> entries,
    boolean hasTimestamps) {

  Claim {
    signatures = List.copyOf(signatures);
    certificates = List.copyOf(certificates);
    entries = List.copyOf(entries);
  }

  /** How a signature is written. */
  enum Format {
    /** As cosign made them first, in annotations of a manifest. */
    SIMPLE_SIGNING("simpleSigning"),
    /** An envelope of its own. */
    DSSE("dsse"),
    /** A bundle of sigstore around the signature of a message. */
    MESSAGE_BUNDLE("messageBundle"),
    /** A bundle of sigstore around an envelope. */
    DSSE_BUNDLE("dsseBundle");

    private final String word;

    Format(String word) {
      this.word = word;
    }

    /** The word in the model, a value of {@code signature.Format}. */
    String word() {
      return word;
    }
  }

  /** The certificate of who signed; null if a key did. */
  @Nullable SigningCertificate certificateOrNull() {
    return certificates.isEmpty() ? null : certificates.get(0);
  }

  /** Whether it is about the thing of a digest. */
  boolean isAbout(String expected) {
    return statement.digests().contains(expected);
  }
}
