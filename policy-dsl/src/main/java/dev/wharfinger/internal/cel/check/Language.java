package dev.wharfinger.internal.cel.check;

import dev.wharfinger.internal.cel.syntax.Children;
import dev.wharfinger.internal.cel.syntax.Expr;
import dev.wharfinger.type.Version;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which macros and syntax expressions may use: those of our own policies, of plain CEL, or of a
 * version of Kubernetes. What functions there are is the business of the {@link Library}.
 */
public final class Language {
  /** Everything, as our own policies have it. */
  public static final Language OWN = new Language(feature -> true, null);

  /** The language definition with the extensions of cel-spec. */
  public static final Language CEL = new Language(Feature::inCel, null);

  private final Predicate<Feature> has;
  private final @Nullable Version kubernetes;
  private final boolean patches;

  private Language(Predicate<Feature> has, @Nullable Version kubernetes) {
    this(has, kubernetes, false);
  }

  private Language(Predicate<Feature> has, @Nullable Version kubernetes, boolean patches) {
    this.has = has;
    this.kubernetes = kubernetes;
    this.patches = patches;
  }

  /** What the API server of a version has. */
  public static Language kubernetes(Version version) {
    return new Language(feature -> feature.since().filter(version::isAtLeast).isPresent(), version);
  }

  /** The same with {@code JSONPatch{...}}, as policies have it that change objects. */
  public Language withPatches() {
    return new Language(has, kubernetes, true);
  }

  /** Whether there is {@code JSONPatch{...}}. */
  boolean hasPatches() {
    return patches;
  }

  /** Tells what an expression uses that this language does not have. */
  void check(Expr expr, Problems problems) {
    Deque<Expr> open = new ArrayDeque<>();
    open.push(expr);
    while (!open.isEmpty()) {
      Expr next = open.pop();
      Feature.usedBy(next)
          .filter(feature -> !has.test(feature))
          .ifPresent(feature -> missing(feature, next, problems));
      Children.of(next).forEach(open::push);
    }
  }

  private void missing(Feature feature, Expr expr, Problems problems) {
    String name = "`" + feature.written() + "`";
    if (kubernetes == null) {
      problems.error("not-in-language", name + " is no part of plain CEL", null, expr.range());
    } else if (feature.since().isPresent()) {
      problems.error(
          "not-in-language",
          name + " exists since Kubernetes " + feature.since().get() + ", this is " + kubernetes,
          null,
          expr.range());
    } else {
      problems.error(
          "not-in-language",
          name + " does not exist in Kubernetes",
          "name the value with a variable of the policy",
          expr.range());
    }
  }
}
