package dev.wharfinger.agreement;

/** How many cases came out how. */
record Tally(int agree, int differ, int undecided, int notJudged) {
  static final Tally NONE = new Tally(0, 0, 0, 0);
  static final Tally NOT_JUDGED = new Tally(0, 0, 0, 1);

  static Tally of(Opinion.Relation relation) {
    return switch (relation) {
      case AGREES -> new Tally(1, 0, 0, 0);
      case DIFFERS -> new Tally(0, 1, 0, 0);
      case UNDECIDED -> new Tally(0, 0, 1, 0);
    };
  }

  Tally plus(Tally other) {
    return new Tally(
        agree + other.agree,
        differ + other.differ,
        undecided + other.undecided,
        notJudged + other.notJudged);
  }

  int judged() {
    return agree + differ + undecided;
  }
}
