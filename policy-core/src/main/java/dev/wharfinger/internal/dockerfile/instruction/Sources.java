package dev.wharfinger.internal.dockerfile.instruction;

import dev.wharfinger.internal.dockerfile.syntax.Heredoc;
import dev.wharfinger.internal.dockerfile.syntax.HeredocOpening;
import dev.wharfinger.internal.dockerfile.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is copied, and where to.
 *
 * @param paths files, directories, patterns and addresses
 * @param heredocs texts that become files, which are named as the heredocs are
 */
public record Sources(List<Token> paths, List<Heredoc> heredocs, Token destination) {

  /** Reads the words of ADD and COPY; empty, and told, if there are too few. */
  static Optional<Sources> read(Reading reading) {
    List<Token> words = reading.words();
    if (words.size() < 2) {
      reading.missing("at least one source and a destination", "source destination");
      return Optional.empty();
    }
    Token destination = words.get(words.size() - 1);
    if (HeredocOpening.of(destination.text()).isPresent()) {
      String message =
          "a heredoc cannot be the destination of `%s`; add a path behind it"
              .formatted(reading.name());
      reading.unfit(message, destination);
      return Optional.empty();
    }
    Map<String, Heredoc> byName =
        reading.statement().heredocs().stream()
            .collect(Collectors.toMap(Heredoc::name, Function.identity(), (a, b) -> b));
    List<Token> paths = new ArrayList<>();
    List<Heredoc> heredocs = new ArrayList<>();
    for (Token source : words.subList(0, words.size() - 1)) {
      Optional<Heredoc> heredoc =
          HeredocOpening.of(source.text()).map(opening -> byName.get(opening.name()));
      heredoc.ifPresentOrElse(heredocs::add, () -> paths.add(source));
    }
    return Optional.of(new Sources(List.copyOf(paths), List.copyOf(heredocs), destination));
  }
}
