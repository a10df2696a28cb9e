package dev.wharfinger.internal.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words behind a program, as programs read them that follow the conventions of {@code getopt}.
 *
 * @param words without the program
 * @param valued the options whose value is the rest of the word or the next one
 */
public record Arguments(List<Word> words, Set<String> valued) {
  private static final String END = "--";
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w+}");

  /** What begins something else than a variable, or the value of an option. */
  private static final String OTHER = "{(`=\\";

  /**
   * A value of an option.
   *
   * @param word the word that it stands in, which also names the option unless it is the next one
   */
  public record Value(Word word, Word value) {}

  /** What is neither an option nor the value of one; a word that is not known counts as one. */
  public List<Word> operands() {
    List<Word> operands = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (says(word, END)) {
        operands.addAll(words.subList(i + 1, words.size()));
        break;
      }
      if (!word.prefix().startsWith("-") || says(word, "-")) {
        operands.add(word);
      } else if (takesNext(word)) {
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
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (says(word, END)) {
        break;
      }
      if (isOption(word, option)) {
        return Optional.of(true);
      }
      maybe |= word.value() == null && option.startsWith(word.prefix()) && !isPath(word);
      i += takesNext(word) ? 1 : 0;
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

  /**
   * The values of an option that takes one, each time it is given.
   *
   * @param option as {@code -u} ({@code -u 1}, {@code -u1}, {@code -mu 1}) or {@code --uid} ({@code
   *     --uid 1}, {@code --uid=1})
   */
  public List<Value> values(String option) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (says(word, END)) {
        break;
      }
      int attached = attached(word, option);
      if (attached > 0) {
        values.add(new Value(word, from(word, attached)));
      } else if (takesNext(word) && isOption(word, option) && i + 1 < words.size()) {
        values.add(new Value(words.get(i + 1), words.get(i + 1)));
      }
      i += takesNext(word) ? 1 : 0;
    }
    return values;
  }

  /** Whether a word that is not known is no option for certain, as {@code "$FOLDER/file"}. */
  private static boolean isPath(Word word) {
    String text = word.text();
    int last = text.length() - 1;
    if (last < 1 || text.charAt(0) != '"' || text.indexOf('"', 1) != last) {
      return false; // without quotes, a variable may be several words
    }
    String rest = VARIABLE.matcher(text).replaceAll("");
    return rest.indexOf('/') >= 0 && OTHER.chars().noneMatch(c -> rest.indexOf(c) >= 0);
  }

  private boolean isOption(Word word, String option) {
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

  /** Where in its word the value of an option begins; 0 if it is not there. */
  private int attached(Word word, String option) {
    String known = word.prefix();
    if (known.startsWith(option + '=')) {
      return option.length() + 1;
    }
    if (!valued.contains(option) || option.length() != 2 || !isOption(word, option)) {
      return 0;
    }
    int end = letters(known).length() + 1;
    return end < known.length() || (word.value() == null && end > 1) ? end : 0;
  }

  /** Whether the word behind an option is its value. */
  private boolean takesNext(Word word) {
    String known = word.value();
    if (known == null || known.length() < 2 || known.charAt(0) != '-') {
      return false;
    }
    String letters = letters(known);
    return valued.contains(known)
        || (!known.startsWith("--")
            && letters.length() == known.length() - 1
            && valued.contains("-" + letters.charAt(letters.length() - 1)));
  }

  /**
   * The letters behind one dash, each of which is an option, up to one that takes the rest as its
   * value.
   */
  private String letters(String word) {
    if (valued.contains(word) && word.length() > 2) {
      return "";
    }
    int end = 1;
    while (end < word.length() && Character.isLetterOrDigit(word.charAt(end))) {
      if (valued.contains("-" + word.charAt(end))) {
        return word.substring(1, end + 1);
      }
      end++;
    }
    return end == word.length() ? word.substring(1) : "";
  }

  private static Word from(Word word, int index) {
    String known = word.value();
    return new Word(
        word.text().substring(Math.min(index, word.text().length())),
        known == null ? null : known.substring(index),
        word.prefix().substring(Math.min(index, word.prefix().length())),
        word.quoted(),
        word.span());
  }

  private static boolean says(Word word, String text) {
    return text.equals(word.value());
  }
}
