package dev.wharfinger.internal.policy;

import dev.wharfinger.internal.policy.file.NearestName;
import dev.wharfinger.internal.text.Wildcard;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The id of a policy, or a pattern for several.
 *
 * @param text in which {@code *} stands for any text
 */
record PolicyPattern(String text) {

  /** Whether it may stand for several. */
  boolean isPattern() {
    return Wildcard.isIn(text);
  }

  /** The ids that it stands for, in their order. */
  List<String> among(Collection<String> ids) {
    if (!isPattern()) {
      return ids.contains(text) ? List.of(text) : List.of();
    }
    return ids.stream().filter(id -> Wildcard.matches(text, id)).toList();
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
