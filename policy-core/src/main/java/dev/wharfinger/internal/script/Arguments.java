package dev.wharfinger.internal.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words behind a program, as programs read them that follow the conventions of {@code getopt}.
 *
 * @param words without the program
 * @param valued the options whose value is the next word
 */
public record Arguments(List<Word> words, Set<String> valued) {

  /** What is neither an option nor the value of one; a word that is not known counts as one. */
  public List<Word> operands() {
    List<Word> operands = new ArrayList<>();
    boolean options = true;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (!options || !word.prefix().startsWith("-") || says(word, "-")) {
        operands.add(word);
      } else if (says(word, "--")) {
        options = false;
      } else if (word.known().filter(valued::contains).isPresent()) {
        i++;
      }
    }
    return operands;
  }

  /**
   * Whether an option is given; empty if a word that is not known may be it.
   *
   * @param option as {@code -y}, which is also found among others ({@code -qy}), or {@code --yes},
   *     which may have a value behind an equals sign
   */
  public Optional<Boolean> has(String option) {
    boolean maybe = false;
    for (Word word : words) {
      if (says(word, "--")) {
        break;
      }
      if (isOption(word, option)) {
        return Optional.of(true);
      }
      maybe |= word.value() == null && option.startsWith(word.prefix());
    }
    return maybe ? Optional.empty() : Optional.of(false);
  }

  /** Whether one of some options is given; empty if a word that is not known may be one. */
  public Optional<Boolean> hasAny(List<String> options) {
    boolean maybe = false;
    for (String option : options) {
      Optional<Boolean> one = has(option);
      if (one.orElse(false)) {
        return one;
      }
      maybe |= one.isEmpty();
    }
    return maybe ? Optional.empty() : Optional.of(false);
  }

  private static boolean isOption(Word word, String option) {
    String known = word.prefix();
    if (known.startsWith("--")) {
      return known.startsWith(option + '=') || says(word, option);
    }
    if (!known.startsWith("-")) {
      return false;
    }
    boolean letter = option.length() == 2 && option.charAt(0) == '-';
    return says(word, option) || (letter && letters(known).indexOf(option.charAt(1)) >= 0);
  }

  private static boolean says(Word word, String text) {
    return text.equals(word.value());
  }

  /** The letters behind one dash, each of which is an option. */
  private static String letters(String word) {
    int end = 1;
    while (end < word.length() && Character.isLetter(word.charAt(end))) {
      end++;
    }
    return end == word.length() ? word.substring(1) : "";
  }
}
