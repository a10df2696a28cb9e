package dev.wharfinger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Names the findings of a report so that those of two reports can be compared. The position in the
 * file does not count, nor does the message, so that lines may be added above and policies be
 * worded anew. A name tells a finding from others of its file; findings of two files may have the
 * same.
 */
public final class Fingerprints {
  /** What these names are called where there are others, with their version. */
  public static final String NAME = "wharfingerFinding/v1";

  private final Map<List<String>, Integer> seen = new HashMap<>();

  /** Begins a report. */
  public Fingerprints() {}

  /**
   * The name of the next finding of the report; the second of the same place gets another one.
   *
   * @return a SHA-256 digest in hexadecimal
   */
  public String next(Finding finding) {
    Location location = finding.location();
    List<String> place =
        List.of(finding.policy().id(), finding.resource(), location.path(), location.file());
    int earlier = seen.merge(place, 1, Integer::sum) - 1;
    // whoever compares knows the file, and its name may be another one on the next machine
    return hash(List.of(place.get(0), place.get(1), place.get(2), Integer.toString(earlier)));
  }

  private static String hash(List<String> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
