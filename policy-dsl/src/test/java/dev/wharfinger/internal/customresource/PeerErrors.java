package dev.wharfinger.internal.customresource;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the API server's words for errors mean, from {@code crd-errors.txt}. */
record PeerErrors(List<Meaning> meanings) {

  static PeerErrors read() {
    try (InputStream stream = PeerErrors.class.getResourceAsStream("crd-errors.txt")) {
      String text = new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8);
      return new PeerErrors(
          text.lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(Meaning::of)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why an outcome is not the error that the peer has; empty if it is. */
  String difference(String words, Outcome outcome) {
    Optional<Meaning> meaning =
        meanings.stream().filter(m -> words.contains(m.words())).findFirst();
    if (meaning.isEmpty()) {
      return "it is not known what is meant by: " + words;
    }
    boolean same =
        meaning.get().phase().equals(outcome.phase())
            && meaning.get().codes().stream().anyMatch(outcome.codes()::contains);
    return same ? "" : "expected " + meaning.get() + ", and is " + outcome;
  }

  /** Words and what they mean: a phase, and any of some codes. */
  record Meaning(String words, String phase, List<String> codes) {
    static Meaning of(String line) {
      String[] parts = line.split("\\s*\\|\\s*", -1);
      return new Meaning(parts[0], parts[1], List.of(parts[2].split(" ")));
    }
  }
}
