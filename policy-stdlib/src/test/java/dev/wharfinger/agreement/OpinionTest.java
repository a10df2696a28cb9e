package dev.wharfinger.agreement;

import static dev.wharfinger.agreement.Opinion.Relation.AGREES;
import static dev.wharfinger.agreement.Opinion.Relation.DIFFERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpinionTest {
  @Test
  void agreesIfEveryResourceIsJudgedAsExpected() {
    assertThat(opinion(Verdict.FAIL, Verdict.FAIL).to(Verdict.FAIL)).isEqualTo(AGREES);
    assertThat(opinion(Verdict.PASS).to(Verdict.PASS)).isEqualTo(AGREES);
  }

  @Test
  void differsIfOneResourceIsJudgedOtherwise() {
    assertThat(opinion(Verdict.FAIL, Verdict.PASS).to(Verdict.FAIL)).isEqualTo(DIFFERS);
    assertThat(opinion(Verdict.PASS, Verdict.UNDECIDED, Verdict.FAIL).to(Verdict.PASS))
        .isEqualTo(DIFFERS);
  }

  @Test
  void isUndecidedIfNothingDiffersButSomethingIsNotKnown() {
    assertThat(opinion(Verdict.FAIL, Verdict.UNDECIDED).to(Verdict.FAIL))
        .isEqualTo(Opinion.Relation.UNDECIDED);
  }

  private static Opinion opinion(Verdict... verdicts) {
    return new Opinion(List.of(verdicts), List.of(), List.of());
  }
}
