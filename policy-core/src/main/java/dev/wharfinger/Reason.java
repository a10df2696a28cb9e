package dev.wharfinger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a policy did not pass: a part of its expression, and the value that decided.
 *
 * @param expression the part, as the policy puts it
 * @param value its value as people write it: a text in quotes, an object by its path, {@code not
 *     there}; long values are cut, and what a Secret holds is never shown
 * @param locationOrNull where the value comes from, or null if it is in no resource
 */
public record Reason(String expression, String value, @Nullable Location locationOrNull) {

  /** Where the value comes from. */
  public Optional<Location> location() {
    return Optional.ofNullable(locationOrNull);
  }

  /** One line: {@code `self.image` is 'nginx'}. */
  @Override
  public String toString() {
    return "`" + expression + "` is " + value;
  }
}
