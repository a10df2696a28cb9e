package dev.wharfinger.internal.signature;

import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import java.util.ArrayList;
import java.util.List;

/**
 * A proof that an entry is in a log of a certain size and root (RFC 6962, section 2.1.1).
 *
 * @param hashes from the entry's sibling to the root
 * @param checkpoint the size and root as the log signed them; empty if it did not
 */
record InclusionProof(
    long index, long treeSize, Bytes rootHash, List<Bytes> hashes, String checkpoint) {
  private static final Bytes LEAF = Bytes.of(0);
  private static final Bytes NODE = Bytes.of(1);

  /** Bytes of a hash. */
  private static final int HASH = 32;

  /** No tree is higher, as its size is a number of 63 bits. */
  private static final int MOST_HASHES = 128;

  InclusionProof {
    hashes = List.copyOf(hashes);
  }

  static InclusionProof of(RawObject written) {
    List<Bytes> hashes = new ArrayList<>();
    for (RawNode hash : written.list("hashes").stream().limit(MOST_HASHES).toList()) {
      hashes.add(
          RawObject.text(hash, written.dialect())
              .flatMap(text -> Encodings.base64(text, Encodings.SHORT))
              .orElse(Bytes.NONE));
    }
    return new InclusionProof(
        Numbers.of(written, "logIndex").orElse(0),
        Numbers.of(written, "treeSize").orElse(0),
        Encodings.base64(written, "rootHash").orElse(Bytes.NONE),
        hashes,
        written.object("checkpoint").flatMap(point -> point.text("envelope")).orElse(""));
  }

  /** Whether the tree with the root has an entry at the index. */
  boolean proves(Bytes body) {
    if (index >= treeSize || hashes.stream().anyMatch(hash -> hash.length() != HASH)) {
      return false;
    }
    int inner = Long.SIZE - Long.numberOfLeadingZeros(index ^ (treeSize - 1));
    int border = Long.bitCount(index >>> inner);
    if (hashes.size() != inner + border) {
      return false;
    }
    Bytes hash = HashAlgorithm.SHA256.hash(LEAF, body);
    for (int i = 0; i < hashes.size(); i++) {
      boolean isLeft = i < inner && (index >>> i & 1) == 0;
      hash =
          isLeft
              ? HashAlgorithm.SHA256.hash(NODE, hash, hashes.get(i))
              : HashAlgorithm.SHA256.hash(NODE, hashes.get(i), hash);
    }
    return hash.equals(rootHash);
  }
}
