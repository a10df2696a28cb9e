package dev.wharfinger.internal.policy;

import dev.wharfinger.internal.policy.file.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of a policy, or a pattern for several.
 *
 * @param text in which {@code *} stands for any text
 */
record PolicyPattern(String text) {

  /** Whether it may stand for several. */
  boolean isPattern() {
    return text.indexOf('*') >= 0;
  }

  /** The ids that it stands for, in their order. */
  List<String> among(Collection<String> ids) {
    if (!isPattern()) {
      return ids.contains(text) ? List.of(text) : List.of();
    }
    List<String> parts = new ArrayList<>();
    for (String part : text.split("\\*", -1)) {
      parts.add(Pattern.quote(part));
    }
    Pattern pattern = Pattern.compile(String.join(".*", parts));
    return ids.stream().filter(id -> pattern.matcher(id).matches()).toList();
  }

  /** What to say if it stands for none. */
  String unknown() {
    return isPattern() ? "no policy fits `" + text + "`" : "there is no policy `" + text + "` here";
  }

  /** What to do about that. */
  @Nullable String help(Collection<String> ids) {
    return NearestName.help(text, ids).orElse(null);
  }
}
