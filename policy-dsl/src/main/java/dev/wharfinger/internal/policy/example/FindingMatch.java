package dev.wharfinger.internal.policy.example;

import dev.wharfinger.Finding;
import dev.wharfinger.Outcome;
import dev.wharfinger.internal.policy.file.PolicyFormat;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.policy.file.TestFile.Expected;
import dev.wharfinger.internal.policy.file.TestFile.ExpectedFinding;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import java.util.Optional;

/** Compares a finding with what a test expects of it. */
record FindingMatch(ExpectedFinding expected, Finding finding, Problems problems) {

  /** Tells where they differ. */
  void tell() {
    text(expected.at(), finding.location().path(), "the finding is at ");
    number(expected.line(), finding.location().line(), "the finding is in line ");
    number(expected.column(), finding.location().column(), "the finding is in column ");
    text(expected.message(), finding.message(), "the message is ");
    text(expected.resource(), finding.resource(), "the resource is ");
    Outcome outcome = expected.outcome().map(Expected::value).orElse(Outcome.FAIL);
    if (outcome != finding.outcome()) {
      RawNode at = expected.outcome().<RawNode>map(Expected::node).orElse(expected.node());
      tell("the outcome of the finding is ", PolicyFormat.word(finding.outcome()), at);
    }
  }

  private void text(Optional<RawScalar> wanted, String found, String words) {
    if (wanted.isPresent() && !wanted.get().value().equals(found)) {
      tell(words, found, wanted.get());
    }
  }

  private void number(Optional<Expected<Integer>> wanted, int found, String words) {
    if (wanted.isPresent() && wanted.get().value() != found) {
      tell(words, String.valueOf(found), wanted.get().node());
    }
  }

  private void tell(String words, String found, RawNode at) {
    problems.error("test-finding", words + "`" + found + "`", null, at);
  }
}
