package dev.wharfinger.internal.secret;

import dev.wharfinger.internal.secret.Matching.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What may be secrets; where several kinds fit, the most telling counts. */
final class Candidates {
  private static final int ENOUGH = 1000;

  private final List<SecretKind> kinds;
  private final List<Candidate> candidates = new ArrayList<>();

  Candidates(List<SecretKind> kinds) {
    this.kinds = kinds;
  }

  private record Candidate(int kind, Match match) {}

  void add(int kind, Match match) {
    candidates.add(new Candidate(kind, match));
  }

  boolean areEnough() {
    return candidates.size() >= ENOUGH;
  }

  /** Those that count, in the order of the text. */
  List<SecretFinding> findings(CharSequence text) {
    candidates.sort(
        Comparator.comparingInt(Candidate::kind).thenComparingInt(each -> each.match().start()));
    TreeMap<Integer, Candidate> kept = new TreeMap<>();
    for (Candidate each : candidates) {
      Map.Entry<Integer, Candidate> before = kept.lowerEntry(each.match().end());
      if (before == null || before.getValue().match().end() <= each.match().start()) {
        kept.put(each.match().start(), each);
      }
    }
    return kept.values().stream().map(each -> finding(text, each)).toList();
  }

  private SecretFinding finding(CharSequence text, Candidate candidate) {
    SecretKind kind = kinds.get(candidate.kind());
    Match match = candidate.match();
    String secret = text.subSequence(match.start(), match.end()).toString();
    return new SecretFinding(
        kind.id(),
        kind.title(),
        match.start(),
        match.end(),
        Redacted.of(secret),
        kind.options().checksum().confirms(secret));
  }
}
