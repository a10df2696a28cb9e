package dev.wharfinger.examples.cli.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The constants of an enumeration as users write them, in any case. */
public final class Words<E extends Enum<E>> {
  private final List<E> constants;

  private Words(List<E> constants) {
    this.constants = constants;
  }

  /** All constants of the type of one. */
  public static <E extends Enum<E>> Words<E> of(E one) {
    return new Words<>(List.of(one.getDeclaringClass().getEnumConstants()));
  }

  /** The words, in the order of the constants. */
  public List<String> all() {
    List<String> words = new ArrayList<>();
    constants.forEach(constant -> words.add(constant.name().toLowerCase(Locale.ROOT)));
    return words;
  }

  /** The constant that a word stands for. */
  public Optional<E> constant(String word) {
    return constants.stream().filter(each -> each.name().equalsIgnoreCase(word)).findFirst();
  }

  /** What to do about a word that stands for none. */
  public String help(String word) {
    return Names.nearest(word, all())
        .map(Names::question)
        .orElseGet(() -> "it is one of " + Names.quoted(all()));
  }
}
