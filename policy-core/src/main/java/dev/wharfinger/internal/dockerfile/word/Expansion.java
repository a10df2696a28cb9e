package dev.wharfinger.internal.dockerfile.word;

import dev.wharfinger.internal.raw.ReadProblem;
import java.util.List;

/**
 * What a word stands for in one environment.
 *
 * @param value all of it; unknown if there are problems
 * @param words the words that it falls into, without empty ones. A variable that is unknown and not
 *     quoted is taken for part of one word, though it may be several or none
 * @param uses the variables that were looked up, in the order of the text; also those in words that
 *     are not used, since BuildKit looks them up as well
 * @param problems why the build would fail here
 */
public record Expansion(
    Expanded value, List<Expanded> words, List<VariableUse> uses, List<ReadProblem> problems) {

  static Expansion failed(List<VariableUse> uses, ReadProblem problem) {
    return new Expansion(Expanded.unknown(), List.of(), uses, List.of(problem));
  }
}
