package dev.wharfinger.internal.script;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables that a script gives values itself. A value is certain only if the name stands
 * nowhere else in the script but where the variable is used, and no other script is run in it.
 */
final class Variables {
  private static final Pattern NAME = Pattern.compile("(?<![\\w${])[A-Za-z_]\\w*");
  private static final Pattern OTHER_SCRIPT =
      Pattern.compile("(?<![^\\s;&|(])(eval|source|\\.)\\s");

  private final Set<String> namedOnce = new HashSet<>();
  private final Map<String, String> always = new HashMap<>();
  private final Map<String, String> onSuccess = new HashMap<>();

  Variables(String script) {
    if (script.indexOf('=') < 0 || OTHER_SCRIPT.matcher(script).find()) {
      return;
    }
    Set<String> again = new HashSet<>();
    for (Matcher names = NAME.matcher(script); names.find(); ) {
      if (!namedOnce.add(names.group())) {
        again.add(names.group());
      }
    }
    namedOnce.removeAll(again);
  }

  Optional<String> value(String name) {
    String value = always.get(name);
    return Optional.ofNullable(value == null ? onSuccess.get(name) : value);
  }

  /** Takes what a command sets, which is not part of another command. */
  void set(Assignment assignment, When when) {
    String value = assignment.value().value();
    if (value != null && namedOnce.contains(assignment.name())) {
      (when == When.ALWAYS ? always : onSuccess).put(assignment.name(), value);
    }
  }

  /** Forgets what was set only if other commands succeeded, where that is no longer certain. */
  void endOfChain() {
    onSuccess.clear();
  }
}
