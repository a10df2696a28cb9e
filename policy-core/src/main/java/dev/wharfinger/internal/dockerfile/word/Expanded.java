package dev.wharfinger.internal.dockerfile.word;

import java.util.Optional;

/** The text that a variable or word stands for, and how certain that is. */
public sealed interface Expanded {
  /** What every build sees. */
  record Known(String value) implements Expanded {}

  /** What a build sees unless it is told otherwise: an argument with a default is involved. */
  record Defaulted(String value) implements Expanded {}

  /** The file does not tell: an argument without default, or what a base image brings along. */
  record Unknown() implements Expanded {}

  static Expanded empty() {
    return new Known("");
  }

  static Expanded unknown() {
    return new Unknown();
  }

  /** The text, as far as the file tells it. */
  default Optional<String> text() {
    if (this instanceof Known known) {
      return Optional.of(known.value());
    }
    return this instanceof Defaulted defaulted ? Optional.of(defaulted.value()) : Optional.empty();
  }

  /** A text that follows from this one, and so is no more certain. */
  default Expanded following(String text) {
    if (this instanceof Known) {
      return new Known(text);
    }
    return this instanceof Defaulted ? new Defaulted(text) : unknown();
  }

  /** Another text that was chosen because of this one, and so is no more certain. */
  default Expanded choosing(Expanded chosen) {
    return this instanceof Known
        ? chosen
        : chosen.text().map(this::following).orElseGet(Expanded::unknown);
  }
}
