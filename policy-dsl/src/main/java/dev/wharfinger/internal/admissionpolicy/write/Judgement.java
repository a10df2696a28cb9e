package dev.wharfinger.internal.admissionpolicy.write;

import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.cel.check.TypedTree;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.internal.policy.check.CheckedPolicy;
import dev.wharfinger.internal.policy.check.FrameLayout;
import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.type.MapType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a policy asks at one place: of each subject, or of each element of each subject.
 *
 * @param spot the way to the subjects
 * @param setting what is the same everywhere
 * @param conditional whether the match conditions have to be asked here
 */
record Judgement(
    CheckedPolicy policy, Spot spot, Translation.Setting setting, boolean conditional) {

  /** Whether the object complies, as far as this place goes. */
  Expr verdict() {
    return around(of(inner()));
  }

  /** What is said if it does not, of all that do not; empty if a cluster cannot say it. */
  Optional<Expr> message() {
    if (MessageWords.constant(policy.body().message()).isPresent()) {
      return Optional.empty();
    }
    try {
      Inner inner = inner();
      Expr text = MessageWords.of(policy.body().message(), inner.translation());
      Expr condition = inner.condition();
      if (inner.each() != null) {
        text = inner.each().failing(condition, text);
        condition = inner.each().all(condition);
      }
      condition = guarded(condition);
      for (int i = spot.loops().size() - 1; i >= 0; i--) {
        Loop loop = spot.loops().get(i);
        text = loop.failing(condition, text);
        condition = loop.all(condition);
      }
      return Optional.of(text);
    } catch (Unsayable e) {
      return Optional.empty();
    }
  }

  /** The condition of an element, and what goes through the elements. */
  private record Inner(Translation translation, Expr condition, @Nullable Loop each) {}

  private Inner inner() {
    Translation translation = new Translation(setting, spot.scope());
    Typed each = policy.body().each();
    Loop loop = null;
    if (each != null) {
      loop = loop(each, translation);
      translation = translation.in(elementScope(each, loop, translation.scope()));
    }
    Expr condition = translation.of(policy.body().expression(), policy.file().body().expression());
    return new Inner(translation, condition, loop);
  }

  private Loop loop(Typed each, Translation translation) {
    Code code = Objects.requireNonNull(policy.file().body().each());
    Expr source = translation.of(each, code);
    if (spot.loops().isEmpty()) {
      String name = each instanceof Typed.FieldAccess field ? field.name() : "elements";
      source = setting.shared().share(name, source);
    }
    String item = translation.scope().free("item");
    if (each.type() instanceof MapType) {
      String key = translation.scope().free("key");
      boolean both = asks(FrameLayout.ITEM) && setting.functions().hasTwoVariables();
      return new Loop(source, both ? List.of(key, item) : List.of(key));
    }
    if (!asks(FrameLayout.INDEX_OR_KEY)) {
      return new Loop(source, List.of(item));
    }
    setting.functions().requireTwoVariables(each);
    return new Loop(source, List.of(translation.scope().free("index"), item));
  }

  /** Whether the verdict or the message depends on a name. */
  private boolean asks(int slot) {
    List<Typed> asking = new ArrayList<>(List.of(policy.body().expression()));
    policy.body().message().expressions().forEach(asking::add);
    return TypedTree.all(asking).stream()
        .anyMatch(part -> part instanceof Typed.Local local && local.slot() == slot);
  }

  private static Scope elementScope(Typed each, Loop loop, Scope around) {
    Scope scope = around;
    for (String name : loop.variables()) {
      scope = scope.naming(name);
    }
    boolean lookup = each.type() instanceof MapType && loop.variables().size() == 1;
    Expr first = Cel.ident(loop.variables().get(0));
    Expr item = lookup ? Cel.index(loop.source(), first, false) : loop.element();
    return scope
        .with(FrameLayout.INDEX_OR_KEY, first, false, true)
        .with(FrameLayout.ITEM, item, true, true);
  }

  private static Expr of(Inner inner) {
    return inner.each() == null ? inner.condition() : inner.each().all(inner.condition());
  }

  private Expr around(Expr judged) {
    Expr condition = guarded(judged);
    for (int i = spot.loops().size() - 1; i >= 0; i--) {
      condition = spot.loops().get(i).all(condition);
    }
    return condition;
  }

  /** Holds too where there is nothing to judge. */
  private Expr guarded(Expr judged) {
    List<Expr> any = new ArrayList<>();
    spot.thereIf().map(Logic::not).ifPresent(any::add);
    if (conditional) {
      Translation translation = new Translation(setting, spot.scope());
      List<Typed> conditions = policy.body().conditions();
      for (int i = 0; i < conditions.size(); i++) {
        Code code = policy.file().body().conditions().get(i).expression();
        any.add(Logic.not(translation.of(conditions.get(i), code)));
      }
    }
    any.add(judged);
    return Logic.or(any);
  }
}
