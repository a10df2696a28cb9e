package dev.wharfinger.internal.policy.check;

import dev.wharfinger.internal.cel.check.Checked;
import dev.wharfinger.internal.cel.check.Environment;
import dev.wharfinger.internal.cel.check.Facts;
import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.internal.policy.file.PolicyFile;
import dev.wharfinger.internal.policy.file.PolicyFile.Edit;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.spi.Edit.Kind;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.OptionalType;
import dev.wharfinger.type.Scalar;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the fix of a policy: paths must lead to fields, and values must fit these. */
record FixChecker(Expressions expressions, Environment environment) {

  CheckedPolicy.Fix check(PolicyFile.Fix fix) {
    Code when = fix.when();
    Optional<Checked> condition =
        when == null ? Optional.empty() : expressions.condition(when, environment);
    Environment then = environment.assuming(condition.map(Checked::whenTrue).orElse(Facts.NONE));
    FixChecker checker = new FixChecker(expressions, then);
    List<CheckedPolicy.Edit> edits = new ArrayList<>();
    for (Edit edit : fix.edits()) {
      expressions.path(edit.path(), then).ifPresent(path -> edits.add(checker.edit(edit, path)));
    }
    return new CheckedPolicy.Fix(condition.map(Checked::typed).orElse(null), edits);
  }

  private CheckedPolicy.Edit edit(Edit edit, Checked path) {
    if (path.isFaulty()) {
      return new CheckedPolicy.Edit(edit.kind(), path.typed(), null);
    }
    if (!isPlace(edit.kind(), path.typed())) {
      tell(
          edit,
          "not-a-path",
          "`" + edit.path().text() + "` does not lead to a field",
          "name a field of `self`, as in `securityContext.privileged`, or with `each` one of"
              + " `item`, as in `item.readOnly`");
    }
    RawNode value = edit.value();
    return new CheckedPolicy.Edit(
        edit.kind(), path.typed(), value == null ? null : literal(edit, value, path.type()));
  }

  /** Whether an edit may be made there; what a function finds can only be taken out. */
  private static boolean isPlace(Kind kind, Typed path) {
    if (path instanceof Typed.FieldAccess || path instanceof Typed.Lookup) {
      return true;
    }
    boolean subject =
        path instanceof Typed.Local local
            && (local.slot() == FrameLayout.ITEM || local.slot() == FrameLayout.SELF);
    boolean found = path instanceof Typed.Call || path instanceof Typed.Enclosing;
    Type type = path.type() instanceof OptionalType optional ? optional.element() : path.type();
    return kind == Kind.REMOVE && (subject || (found && type instanceof ObjectType));
  }

  private Literal<Typed> literal(Edit edit, RawNode value, Type type) {
    LiteralChecker literals = new LiteralChecker(expressions, environment);
    if (edit.kind() != Kind.APPEND) {
      return literals.check(value, type);
    }
    if (!(type instanceof ListType)) {
      tell(
          edit,
          "not-a-list",
          "`" + edit.path().text() + "` is not a list, so nothing can be appended",
          "to give it a value, write `set`");
    }
    return literals.check(value, type instanceof ListType list ? list.element() : Scalar.DYN);
  }

  private void tell(Edit edit, String code, String message, String help) {
    int length = edit.path().text().length();
    expressions.codeProblems().error(code, message, help, edit.path(), 0, length);
  }
}
