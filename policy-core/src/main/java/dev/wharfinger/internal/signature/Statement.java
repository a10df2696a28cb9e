package dev.wharfinger.internal.signature;

import dev.wharfinger.internal.raw.RawObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What a signed payload is about.
 *
 * @param predicateType what an in-toto statement says of its subjects; empty if it is none
 * @param digests of what it is about, as {@code sha256:...}
 */
record Statement(String predicateType, List<String> digests) {
  private static final int MOST_SUBJECTS = 1_000;
  private static final String IN_TOTO = "application/vnd.in-toto+json";

  Statement {
    digests = List.copyOf(digests);
  }

  /** What an envelope is about: nothing if it holds no in-toto statement. */
  static Statement of(Envelope envelope) {
    return envelope.payloadType().equals(IN_TOTO)
        ? EmbeddedJson.object(envelope.payload())
            .map(Statement::inToto)
            .orElse(new Statement("", List.of()))
        : new Statement("", List.of());
  }

  private static Statement inToto(RawObject statement) {
    List<String> digests = new ArrayList<>();
    statement.objects("subject").stream()
        .limit(MOST_SUBJECTS)
        .flatMap(subject -> subject.object("digest").stream())
        .forEach(digest -> addDigests(digest, digests));
    return new Statement(statement.text("predicateType").orElse(""), digests);
  }

  private static void addDigests(RawObject written, List<String> digests) {
    for (HashAlgorithm hash : HashAlgorithm.values()) {
      written.text(hash.prefix()).ifPresent(hex -> digests.add(hash.prefix() + ":" + hex));
    }
  }
}
