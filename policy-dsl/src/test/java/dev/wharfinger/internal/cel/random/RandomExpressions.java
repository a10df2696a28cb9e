package dev.wharfinger.internal.cel.random;

import dev.wharfinger.type.Type;
import dev.wharfinger.type.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Writes expressions of a type, out of the productions of a language. */
final class RandomExpressions {
  private static final List<String> NAMES = List.of("x", "y", "z", "v", "w");

  private final Choice choice;
  private final Language language;

  RandomExpressions(Random random, Language language) {
    this.choice = new Choice(random);
    this.language = language;
  }

  /**
   * What may be written.
   *
   * @see #expression
   */
  interface Language {
    /** The ways to write an expression that has parts. */
    List<Production> productions(Type type);

    /** An expression without parts. */
    Tree leaf(Type type, List<Name> names, Choice choice);

    /** A type for a variable that nothing else decides. */
    Type anyType(TypeVariable variable, List<Name> names, Choice choice);

    /** An expression that is no production; mostly there is none. */
    default Optional<Tree> other(
        Type type, int depth, List<Name> names, RandomExpressions expressions, Choice choice) {
      return Optional.empty();
    }
  }

  /**
   * An expression.
   *
   * @param depth how many levels it may have above its leaves
   */
  Tree expression(Type type, int depth, List<Name> names) {
    if (depth > 0) {
      Optional<Tree> other = language.other(type, depth, names, this, choice);
      if (other.isPresent()) {
        return other.get();
      }
    }
    List<Production> productions = depth == 0 ? List.of() : language.productions(type);
    if (productions.isEmpty() || choice.below(10) == 0) {
      return language.leaf(type, names, choice);
    }
    Production production = choice.weighted(productions, Production::weight);
    Unification types = new Unification();
    if (!types.matches(production.result(), type)) {
      throw new IllegalArgumentException(production + " for " + type);
    }
    String first = fresh(names);
    String second = fresh(List.of(new Name(first, type)));
    List<Tree> parts = new ArrayList<>();
    for (Production.Part part : production.parts()) {
      List<Name> inside = new ArrayList<>(names);
      for (int i = 0; i < part.variables().size(); i++) {
        Type variable =
            types.type(part.variables().get(i), open -> language.anyType(open, names, choice));
        String name = i == 0 ? first : second;
        inside.removeIf(outer -> outer.text().equals(name));
        inside.add(new Name(name, variable));
      }
      int below = choice.below(4) == 0 ? choice.below(depth) : depth - 1;
      parts.add(
          expression(
              types.type(part.type(), open -> language.anyType(open, names, choice)),
              below,
              inside));
    }
    return new Tree(production.text().replace("$", first).replace("@", second), parts);
  }

  /** A name that is new, or now and then hides another. */
  private String fresh(List<Name> names) {
    List<String> unused =
        NAMES.stream()
            .filter(name -> names.stream().noneMatch(used -> used.text().equals(name)))
            .toList();
    return unused.isEmpty() || (names.size() > 1 && choice.percent(10))
        ? choice.of(NAMES)
        : unused.get(0);
  }
}
