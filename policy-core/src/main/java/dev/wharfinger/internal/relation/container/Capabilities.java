package dev.wharfinger.internal.relation.container;

import dev.wharfinger.internal.node.ListNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names of capabilities, which the engine takes in any case, with and without a prefix. */
final class Capabilities {
  private static final String PREFIX = "CAP_";

  private Capabilities() {}

  /** The names in one spelling, each in its place. */
  static @Nullable Object of(Setting said) {
    if (!(said.value() instanceof ListNode list)) {
      return said.orMeaning(List.of()).value();
    }
    return new ListNode(
        list.type(),
        list.parentOrNull(),
        list.key(),
        list.raw(),
        list.binding(),
        self -> list.stream().map(Capabilities::spelled).toArray());
  }

  private static @Nullable Object spelled(@Nullable Object name) {
    if (!(name instanceof String text)) {
      return name;
    }
    String capitals = text.toUpperCase(Locale.ROOT);
    return capitals.startsWith(PREFIX) ? capitals.substring(PREFIX.length()) : capitals;
  }
}
