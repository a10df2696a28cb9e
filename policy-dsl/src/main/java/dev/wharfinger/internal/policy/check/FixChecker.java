package dev.wharfinger.internal.policy.check;

import dev.wharfinger.internal.cel.check.Checked;
import dev.wharfinger.internal.cel.check.Environment;
import dev.wharfinger.internal.cel.check.Typed;
import dev.wharfinger.internal.policy.file.PolicyFile.Edit;
import dev.wharfinger.internal.policy.file.PolicyFile.EditKind;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.type.ListType;
import dev.wharfinger.type.Type;
import java.util.ArrayList;
import java.util.List;

/** Checks the fix of a policy: paths must lead to fields, and values must fit these. */
record FixChecker(Expressions expressions, Environment environment) {

  List<CheckedPolicy.Edit> check(List<Edit> edits) {
    List<CheckedPolicy.Edit> checked = new ArrayList<>();
    for (Edit edit : edits) {
      expressions.path(edit.path(), environment).ifPresent(path -> checked.add(edit(edit, path)));
    }
    return checked;
  }

  private CheckedPolicy.Edit edit(Edit edit, Checked path) {
    if (!(path.typed() instanceof Typed.FieldAccess) && !(path.typed() instanceof Typed.Lookup)) {
      tell(edit, "not-a-path", "`" + edit.path().text() + "` does not lead to a field");
    }
    RawNode value = edit.value();
    if (value != null) {
      fit(edit, value, path.type());
    }
    return new CheckedPolicy.Edit(edit.kind(), path.typed(), value);
  }

  private void fit(Edit edit, RawNode value, Type type) {
    LiteralChecker literals = new LiteralChecker(expressions, environment);
    if (edit.kind() != EditKind.APPEND) {
      literals.check(value, type);
    } else if (type instanceof ListType list) {
      literals.check(value, list.element());
    } else {
      tell(
          edit,
          "not-a-list",
          "`" + edit.path().text() + "` is not a list, so nothing can be appended");
    }
  }

  private void tell(Edit edit, String code, String message) {
    int length = edit.path().text().length();
    expressions.codeProblems().error(code, message, null, edit.path(), 0, length);
  }
}
