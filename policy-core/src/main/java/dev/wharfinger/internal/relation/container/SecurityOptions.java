package dev.wharfinger.internal.relation.container;

import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.resource.Place;
import dev.wharfinger.type.Fault;
import dev.wharfinger.type.Unknown;
import java.util.List;

/**
 * The security options of a container, {@code name=value} or, as of old, {@code name:value}; of
 * several of a name the last counts (moby, {@code parseSecurityOpt}).
 *
 * @param said the list of them
 */
record SecurityOptions(Setting said) {

  /** What is said under a name, which is empty where only the name is given. */
  Setting named(String name) {
    if (said.value() instanceof List<?> options && options instanceof BoundNode list) {
      for (int i = options.size() - 1; i >= 0; i--) {
        Object option = options.get(i);
        Place place = new Place(list, i);
        if (option instanceof Unknown || option instanceof Fault) {
          return new Setting(option, place);
        }
        if (option instanceof String text && text.startsWith(name)) {
          String rest = text.substring(name.length());
          if (rest.isEmpty()) {
            return new Setting("", place);
          }
          if (rest.charAt(0) == '=' || (rest.charAt(0) == ':' && text.indexOf('=') < 0)) {
            return new Setting(rest.substring(1), place);
          }
        }
      }
    }
    return said.isUndecided() ? said : said.with(null);
  }

  /** Whether a container is told that its programs cannot gain privileges. */
  Setting noNewPrivileges() {
    return named("no-new-privileges").map(SecurityOptions::isTrue).orMeaning(false);
  }

  /** As Go reads truth values, where only the name is enough. */
  private static boolean isTrue(Object value) {
    return switch (value.toString()) {
      case "", "1", "t", "T", "true", "TRUE", "True" -> true;
      default -> false;
    };
  }
}
