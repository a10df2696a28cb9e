package dev.wharfinger.internal.policy.coverage;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.eval.Constant;
import dev.wharfinger.internal.cel.eval.Eval;
import dev.wharfinger.internal.cel.eval.Tally;
import dev.wharfinger.internal.cel.eval.Watched;
import dev.wharfinger.internal.cel.eval.WatchedElements;
import dev.wharfinger.internal.cel.plan.Probe;
import dev.wharfinger.internal.policy.check.CheckedPolicy;
import dev.wharfinger.internal.policy.check.MessageReader;
import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.internal.policy.file.PolicyFile;
import dev.wharfinger.internal.policy.file.PolicyProblem;
import dev.wharfinger.internal.policy.run.Probes;
import dev.wharfinger.type.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What was seen of one policy while its examples were judged. */
public final class Coverage implements Probes {
  private final PolicyFile file;
  private final List<Code> message;
  private final Map<Spot, Tally> tallies = new ConcurrentHashMap<>();
  private final Map<Spot, Target> targets = new LinkedHashMap<>();

  /** Has seen nothing yet. */
  public Coverage(PolicyFile file) {
    this.file = file;
    this.message = MessageReader.expressions(file.source(), file.body().message());
  }

  /** Adds what there is to be seen of the policy, checked with some values of its parameters. */
  public void expect(CheckedPolicy policy) {
    new Expressions(file, message, this::want).find(policy);
  }

  private void want(Target target) {
    targets.merge(target.spot(), target, Target::or);
  }

  @Override
  public Probe of(Code code) {
    return new OfText(code, null);
  }

  @Override
  public Probe ofMessage(int number) {
    return of(message.get(number));
  }

  @Override
  public Eval elements(Code each, Eval planned) {
    return new WatchedElements(planned, tally(Spot.ofElements(each)));
  }

  private Tally tally(Spot spot) {
    return tallies.computeIfAbsent(spot, s -> new Tally());
  }

  /** How many results there are to be seen. */
  public int wanted() {
    return targets.values().stream().mapToInt(target -> target.wanted().size()).sum();
  }

  /** How many of them were seen. */
  public int seen() {
    return targets.values().stream()
        .mapToInt(
            target -> (int) target.wanted().stream().filter(tally(target.spot())::was).count())
        .sum();
  }

  /** What was not seen, in the order of the file; what follows from something else is left out. */
  public List<PolicyProblem> gaps() {
    return new Gaps(file, targets, this::tally).all();
  }

  /** The probe of one text. */
  private final class OfText implements Probe {
    private final Code code;
    private final @Nullable Typed definition;

    /**
     * Creates a probe.
     *
     * @param definition of a variable, of which it matters whether it is evaluated; or null
     */
    OfText(Code code, @Nullable Typed definition) {
      this.code = code;
      this.definition = definition;
    }

    @Override
    public Eval watch(Typed part, Eval planned) {
      boolean counts = part.type() == Scalar.BOOL || part == definition;
      return counts && !(planned instanceof Constant)
          ? new Watched(planned, tally(Spot.of(code, part)))
          : planned;
    }

    @Override
    public Probe ofVariable(Typed.Variable variable) {
      return new OfText(Expressions.definition(file, variable), variable.definition());
    }
  }
}
