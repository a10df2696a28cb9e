package dev.wharfinger.internal.dockerfile.instruction;

import dev.wharfinger.internal.dockerfile.syntax.Token;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one {@code --mount} says.
 *
 * @param options in their order, as written
 */
public record Mount(List<Option> options, int start, int end) {

  /**
   * One option.
   *
   * @param name the name that it goes by: {@code target} for {@code dst} and {@code destination}
   * @param key the name as written
   * @param value null if there is no equals sign
   */
  public record Option(String name, Token key, @Nullable Token value) {}

  /** The option of a name that counts, which is the last; empty if it is not given. */
  public Optional<Option> option(String name) {
    return options.stream().filter(option -> option.name().equals(name)).reduce((a, b) -> b);
  }
}
