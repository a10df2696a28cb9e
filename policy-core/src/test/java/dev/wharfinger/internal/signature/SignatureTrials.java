package dev.wharfinger.internal.signature;

import dev.wharfinger.internal.json.JsonDialect;
import dev.wharfinger.internal.json.JsonReader;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawObject;
import dev.wharfinger.internal.raw.ReadLimits;
import dev.wharfinger.internal.raw.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the tests of signatures read. */
final class SignatureTrials {
  private SignatureTrials() {}

  static RawObject read(String json) {
    SourceText source = new SourceText("test.json", json);
    RawNode root = new JsonReader(ReadLimits.DEFAULT).readFile(source).get(0).root();
    return RawObject.of(Objects.requireNonNull(root), new JsonDialect(source)).orElseThrow();
  }

  static RawObject read(Path file) {
    return read(text(file));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The authorities and logs of a trusted root of sigstore. */
  static Trust trust(RawObject root, List<TrustedIdentity> identities) {
    List<X509Certificate> authorities = new ArrayList<>();
    for (RawObject authority : root.objects("certificateAuthorities")) {
      for (RawObject written :
          authority.object("certChain").orElseThrow().objects("certificates")) {
        Encodings.base64(written, "rawBytes")
            .flatMap(Certificates::of)
            .ifPresent(read -> authorities.add(read.certificate()));
      }
    }
    List<LogKey> logs =
        root.objects("tlogs").stream()
            .map(log -> log.object("publicKey").orElseThrow())
            .flatMap(key -> Encodings.base64(key, "rawBytes").stream())
            .map(PublicKeys::of)
            .flatMap(Optional::stream)
            .map(LogKey::new)
            .toList();
    return new Trust(List.of(), authorities, logs, identities);
  }
}
