package dev.wharfinger.internal.signature;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks whether trusted logs have a signature. */
final class LogCheck {
  private final List<LogKey> logs;
  private final Claim claim;
  private final Signer signer;

  LogCheck(List<LogKey> logs, Claim claim, Signer signer) {
    this.logs = logs;
    this.claim = claim;
    this.signer = signer;
  }

  /**
   * What came of it.
   *
   * @param entry the one that the verdict is about; null if there is none
   * @param time when it was logged, by the word of the log; null if no trusted log says
   */
  record Result(Verdict verdict, @Nullable LogEntry entry, @Nullable Instant time) {}

  /** One good entry is enough; if none is, the first tells what is wrong. */
  Result result() {
    if (claim.entries().isEmpty()) {
      return new Result(Verdict.notChecked("there is no entry of a transparency log"), null, null);
    }
    if (logs.isEmpty()) {
      return new Result(
          Verdict.notChecked("no key of a transparency log is given"),
          claim.entries().get(0),
          null);
    }
    List<Result> results = claim.entries().stream().map(this::result).toList();
    return results.stream()
        .filter(result -> result.verdict().isTrue())
        .findFirst()
        .orElse(results.get(0));
  }

  private Result result(LogEntry entry) {
    Bytes body = entry.body();
    if (body == null) {
      return new Result(Verdict.no("the entry of the log has no body"), entry, null);
    }
    Optional<Checkpoint> checkpoint =
        Optional.ofNullable(entry.proof()).flatMap(proof -> Checkpoint.of(proof.checkpoint()));
    LogKey log = log(entry, checkpoint.map(Checkpoint::origin).orElse("")).orElse(null);
    if (log == null) {
      return new Result(Verdict.no("the log is none of those that are given"), entry, null);
    }
    Verdict promised = promise(log, entry, body);
    Verdict proven = proof(log, entry.proof(), checkpoint.orElse(null), body);
    Verdict same = LogBody.isOf(body, claim, signer);
    Verdict verdict =
        promised.isFalse() || proven.isFalse()
            ? (promised.isFalse() ? promised : proven)
            : promised.isTrue() || proven.isTrue() ? same : proven;
    boolean isTimed = promised.isTrue() && verdict.isTrue();
    return new Result(
        verdict, entry, isTimed ? Instant.ofEpochSecond(entry.integratedTime()) : null);
  }

  private Optional<LogKey> log(LogEntry entry, String origin) {
    return logs.stream().filter(key -> key.id(origin).equals(entry.logId())).findFirst();
  }

  /** The signed entry timestamp: a signature of the entry as canonical JSON (RFC 8785). */
  private static Verdict promise(LogKey log, LogEntry entry, Bytes body) {
    Bytes promise = entry.promise();
    if (promise == null) {
      return Verdict.notChecked("the log promises nothing");
    }
    String signed =
        "{\"body\":\"%s\",\"integratedTime\":%d,\"logID\":\"%s\",\"logIndex\":%d}"
            .formatted(
                Base64.getEncoder().encodeToString(body.array()),
                entry.integratedTime(),
                entry.logId().hex(),
                entry.index());
    return KeySignatures.signed(log.key(), Bytes.ofText(signed), promise)
        ? Verdict.TRUE
        : Verdict.no("the log did not sign the promise to have the entry");
  }

  private static Verdict proof(
      LogKey log, @Nullable InclusionProof proof, @Nullable Checkpoint checkpoint, Bytes body) {
    if (proof == null) {
      return Verdict.notChecked("there is no proof that the log has the entry");
    }
    if (!proof.proves(body)) {
      return Verdict.no("the proof does not lead from the entry to the root of the log");
    }
    if (proof.checkpoint().isEmpty()) {
      return Verdict.notChecked("the root of the log is not signed");
    }
    return checkpoint != null && checkpoint.isOf(proof) && checkpoint.isSignedBy(log)
        ? Verdict.TRUE
        : Verdict.no("the log did not sign the checkpoint of the proof");
  }
}
