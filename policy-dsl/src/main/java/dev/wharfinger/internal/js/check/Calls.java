package dev.wharfinger.internal.js.check;

import dev.wharfinger.internal.js.syntax.Tree;
import dev.wharfinger.type.Function;
import dev.wharfinger.type.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks what functions of the catalog are called with. */
record Calls(Told told) {

  /**
   * What a call yields; tells if no overload can take the arguments.
   *
   * @param given what is known of the arguments
   */
  Shape check(Shape.Callable function, List<Tree> arguments, List<Shape> given, Tree call) {
    boolean spread = arguments.stream().anyMatch(argument -> argument.is("SpreadElement"));
    List<Function> fitting =
        function.overloads().stream()
            .filter(one -> spread || one.parameters().size() == arguments.size())
            .toList();
    if (fitting.isEmpty()) {
      wrong(function, "`" + function.name() + "` does not take " + count(arguments.size()), call);
      return Shape.ANY;
    }
    if (!spread) {
      notCalled(arguments, given);
      fitting = fitting.stream().filter(one -> Fit.of(one.parameters(), given)).toList();
    }
    if (fitting.isEmpty()) {
      wrong(function, "`" + function.name() + "` does not take " + Fit.described(given), call);
      return Shape.ANY;
    }
    Set<Type> results = fitting.stream().map(Function::result).collect(Collectors.toSet());
    return results.size() == 1 ? Members.of(results.iterator().next()) : Shape.ANY;
  }

  /** No function takes another. */
  private void notCalled(List<Tree> arguments, List<Shape> given) {
    for (int i = 0; i < given.size(); i++) {
      if (given.get(i) instanceof Shape.Callable function) {
        told.notCalled(function, arguments.get(i));
      }
    }
  }

  private void wrong(Shape.Callable function, String message, Tree call) {
    told.error(
        call,
        "no-such-overload",
        message,
        "there is "
            + function.overloads().stream()
                .map(one -> "`" + one.signature() + "`")
                .collect(Collectors.joining(", ")));
  }

  private static String count(int arguments) {
    return arguments == 1 ? "1 argument" : arguments + " arguments";
  }
}
