package dev.wharfinger.internal.image.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wharfinger.internal.image.content.ContentInspector.Inspection;
import dev.wharfinger.internal.image.tar.TarEntry;
import dev.wharfinger.internal.raw.RawFields;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawSequence;
import dev.wharfinger.internal.secret.SecretFinding;
import dev.wharfinger.internal.secret.SecretScanner;
import java.util.List;
import java.util.Optional;

/**
 * Looks for secrets in small files of text that people put into images, which are not those of
 * distributions and packages. Once so much was looked at, other files are not, and whether they
 * hold secrets is unknown.
 */
public final class SecretInspector implements ContentInspector {
  /** Secrets lie in files that people or tools write as a whole, and these are small. */
  private static final int MOST_OF_FILE = 256 << 10;

  private static final long MOST = 64L << 20;
  private static final List<String> OF_DISTRIBUTIONS =
      List.of(
          "/usr/bin/",
          "/usr/lib/",
          "/usr/lib32/",
          "/usr/lib64/",
          "/usr/libexec/",
          "/usr/sbin/",
          "/usr/share/",
          "/usr/include/",
          "/bin/",
          "/lib/",
          "/lib64/",
          "/sbin/",
          "/var/lib/dpkg/",
          "/var/lib/rpm/");
  private static final List<String> OF_PACKAGES =
      List.of("/node_modules/", "/site-packages/", "/dist-packages/", "/gems/");

  private long left = MOST;

  @Override
  public Optional<Inspection> of(String path, TarEntry entry) {
    if (entry.size() == 0 || entry.size() > Math.min(left, MOST_OF_FILE) || isForeign(path)) {
      return Optional.empty();
    }
    left -= entry.size();
    return Optional.of(new Inspection(MOST_OF_FILE, SecretInspector::find));
  }

  private static boolean isForeign(String path) {
    return OF_DISTRIBUTIONS.stream().anyMatch(path::startsWith)
        || OF_PACKAGES.stream().anyMatch(path::contains);
  }

  private static void find(byte[] content, boolean complete, RawFields found) {
    for (byte b : content) {
      if (b == 0) {
        return; // which no text has
      }
    }
    List<RawNode> secrets =
        SecretScanner.standard().scan(new String(content, UTF_8)).stream()
            .map(SecretInspector::secret)
            .toList();
    found.node("secrets", new RawSequence(secrets, false, 0, 0));
  }

  private static RawNode secret(SecretFinding finding) {
    RawFields secret = new RawFields();
    secret
        .node("kind", RawFields.text(finding.kind(), 0, 0))
        .node("title", RawFields.text(finding.title(), 0, 0))
        .node("redacted", RawFields.text(finding.redacted().toString(), 0, 0));
    RawNode from = RawFields.text("", 0, 0);
    return secret.plain("confirmed", finding.confirmed(), from).object(0, 0);
  }
}
