package dev.wharfinger.internal.cel.random;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A part of an expression with the variables that it may use, so that it can be evaluated alone.
 *
 * @param bindings the outermost first
 */
record Scoped(Tree tree, List<Binding> bindings) {
  /** A macro on what a part yields: its variable, or two of them. */
  private static final Pattern MACRO = Pattern.compile("#\\.\\w+\\((\\w), (?:(\\w), )?#.*");

  private static final Pattern OPTIONAL = Pattern.compile("#\\.opt(?:Flat)?Map\\(.*");
  private static final Pattern BIND = Pattern.compile("cel\\.bind\\((\\w), #, #\\)");

  /** More elements than the lists have that are written. */
  private static final int ELEMENTS = 5;

  /** A variable, and an expression of its value. */
  record Binding(String name, String value) {}

  static Scoped of(Tree expression) {
    return new Scoped(expression, List.of());
  }

  /** An expression of its own that has the value of the part. */
  String closed() {
    StringBuilder text = new StringBuilder();
    bindings.forEach(b -> text.append("cel.bind(%s, %s, ".formatted(b.name(), b.value())));
    return text.append(tree).append(")".repeat(bindings.size())).toString();
  }

  /** A part that uses none of the variables: who disagrees on it disagrees on what these are. */
  Scoped nothing() {
    return new Scoped(Tree.leaf("true"), bindings);
  }

  /** The parts; what a macro does for each element is a part for each of the first elements. */
  Stream<Scoped> parts() {
    List<Tree> parts = tree.parts();
    Matcher macro = MACRO.matcher(tree.text());
    Matcher bind = BIND.matcher(tree.text());
    if (bind.matches()) {
      List<Binding> bound = List.of(new Binding(bind.group(1), parts.get(0).toString()));
      return Stream.concat(
          inScope(parts.subList(0, 1), List.of()), inScope(parts.subList(1, 2), bound));
    }
    if (!macro.matches()) {
      return inScope(parts, List.of());
    }
    List<Tree> bodies = parts.subList(1, parts.size());
    return Stream.concat(
        inScope(parts.subList(0, 1), List.of()),
        rounds(macro).flatMap(round -> inScope(bodies, round)));
  }

  private Stream<Scoped> inScope(List<Tree> parts, List<Binding> more) {
    List<Binding> all = new ArrayList<>(bindings);
    all.addAll(more);
    return parts.stream().map(part -> new Scoped(part, all));
  }

  private Stream<List<Binding>> rounds(Matcher macro) {
    String source = "(" + tree.parts().get(0) + ")";
    String first = macro.group(1);
    String second = macro.group(2);
    if (OPTIONAL.matcher(tree.text()).matches()) {
      return Stream.of(List.of(new Binding(first, source + ".value()")));
    }
    return IntStream.range(0, ELEMENTS)
        .boxed()
        .flatMap(
            i -> {
              String element = source + ".map(q, q)[" + i + "]";
              return second == null
                  ? Stream.of(List.of(new Binding(first, element)))
                  : Stream.of(
                      List.of(new Binding(first, "" + i), new Binding(second, element)),
                      List.of(
                          new Binding(first, element),
                          new Binding(second, source + "[" + element + "]")));
            });
  }
}
