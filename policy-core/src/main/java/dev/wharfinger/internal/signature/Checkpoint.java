package dev.wharfinger.internal.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Size and root of a log as the log signed them: a signed note (C2SP, tlog-checkpoint.md).
 *
 * @param origin the name of the log
 * @param text what is signed
 */
record Checkpoint(
    String origin, long treeSize, Bytes rootHash, String text, List<NoteSignature> signatures) {
  private static final String SIGNATURE = "\u2014 ";
  private static final int HINT = 4;
  private static final int MOST_SIGNATURES = 16;
  private static final int HEADER_LINES = 3;

  /**
   * A signature below a note.
   *
   * @param hint what the id of the key begins with
   */
  record NoteSignature(String name, Bytes hint, Bytes signature) {}

  /** Reads a note; empty if it is no checkpoint. */
  static Optional<Checkpoint> of(String note) {
    int blank = note.indexOf("\n\n");
    if (blank < 0 || note.length() > Encodings.SHORT) {
      return Optional.empty();
    }
    String text = note.substring(0, blank + 1);
    String[] lines = text.split("\n", -1);
    if (lines.length <= HEADER_LINES) {
      return Optional.empty();
    }
    OptionalLong size = Numbers.of(lines[1]);
    Optional<Bytes> root = Encodings.base64(lines[2], Encodings.SHORT);
    return size.isEmpty() || root.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Checkpoint(
                lines[0],
                size.getAsLong(),
                root.get(),
                text,
                signatures(note.substring(blank + 2))));
  }

  private static List<NoteSignature> signatures(String below) {
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : below.lines().limit(MOST_SIGNATURES).toList()) {
      int end = line.lastIndexOf(' ');
      if (line.startsWith(SIGNATURE) && end >= SIGNATURE.length()) {
        Encodings.base64(line.substring(end + 1), Encodings.SHORT)
            .filter(bytes -> bytes.length() > HINT)
            .ifPresent(
                bytes ->
                    signatures.add(
                        new NoteSignature(
                            line.substring(SIGNATURE.length(), end),
                            bytes.slice(0, HINT),
                            bytes.slice(HINT, bytes.length()))));
      }
    }
    return signatures;
  }

  /** Whether a log signed it. */
  boolean isSignedBy(LogKey log) {
    Bytes hint = log.id(origin).slice(0, HINT);
    Bytes signed = Bytes.ofText(text);
    return signatures.stream()
        .filter(signature -> signature.hint().equals(hint))
        .anyMatch(signature -> KeySignatures.signed(log.key(), signed, signature.signature()));
  }

  /** Whether it is of the tree that a proof leads to. */
  boolean isOf(InclusionProof proof) {
    return treeSize == proof.treeSize() && rootHash.equals(proof.rootHash());
  }
}
