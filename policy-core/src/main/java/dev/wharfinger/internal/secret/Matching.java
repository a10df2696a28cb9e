package dev.wharfinger.internal.secret;

import com.google.re2j.Matcher;
import dev.wharfinger.internal.secret.SecretKind.Form;
import java.util.List;
import java.util.Optional;

/** Looks for the forms of kinds where their keywords are met in one text. */
final class Matching {
  private static final int CONTEXT = 400;

  private final CharSequence text;
  private final List<SecretKind> kinds;

  /** Where a kind was looked for already; nothing in front of it is looked at again. */
  private int[] done = {};

  Matching(CharSequence text, List<SecretKind> kinds) {
    this.text = text;
    this.kinds = kinds;
  }

  /** A part of a text. */
  record Match(int start, int end) {}

  /** The credential of a kind at a keyword. */
  Optional<Match> at(int index, int start, int end) {
    SecretKind kind = kinds.get(index);
    if (done.length == 0) {
      done = new int[kinds.size()]; // most texts have no keyword
    }
    if (start < done[index]) {
      return Optional.empty();
    }
    Optional<Match> found =
        kind.form() == Form.TOKEN ? token(kind, index, start) : assigned(kind, index, start, end);
    return found.filter(match -> isSecret(kind, match));
  }

  private Optional<Match> token(SecretKind kind, int index, int keyword) {
    int start = keyword - kind.options().before();
    if (start < 0 || !beginsAt(start) || !isAfter(kind.options().after(), start)) {
      return Optional.empty();
    }
    int reach = Math.min(text.length(), start + kind.options().reach());
    Matcher matcher = kind.pattern().get().matcher(text.subSequence(start, reach));
    if (!matcher.find() || !endsAt(start + matcher.end())) {
      return Optional.empty();
    }
    done[index] = start + matcher.end();
    int group = group(matcher);
    return Optional.of(new Match(start + matcher.start(group), start + matcher.end(group)));
  }

  private Optional<Match> assigned(SecretKind kind, int index, int start, int end) {
    Assignment assignment =
        Assignment.around(text, start, end, kind.options().reach()).orElse(null);
    if (assignment == null || !isNamed(kind, assignment)) {
      return Optional.empty();
    }
    done[index] = assignment.isQuoted() ? assignment.nameEnd() : assignment.end();
    CharSequence value = text.subSequence(assignment.start(), assignment.end());
    return kind.pattern().get().matcher(value).matches()
        ? Optional.of(new Match(assignment.start(), assignment.end()))
        : Optional.empty();
  }

  private boolean isNamed(SecretKind kind, Assignment assignment) {
    CharSequence name = text.subSequence(assignment.name(), assignment.nameEnd());
    return kind.options().generic()
        ? SecretNames.isOneAnywhere(name.toString())
        : kind.name()
            .map(pattern -> pattern.get().matcher(NameWords.joined(name)).find())
            .orElse(true);
  }

  private boolean isSecret(SecretKind kind, Match match) {
    String secret = text.subSequence(match.start(), match.end()).toString();
    return Entropy.of(secret) >= kind.entropy()
        && !Placeholders.isOne(secret, kind.options().plain())
        && (!kind.options().login() || Login.isOne(secret))
        && (!kind.options().generic() || Generic.isLikely(secret));
  }

  private static int group(Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.start(group) >= 0) {
        return group;
      }
    }
    return 0;
  }

  private boolean isAfter(String word, int at) {
    if (word.isEmpty()) {
      return true;
    }
    for (int i = at - word.length(); i >= Math.max(0, at - CONTEXT); i--) {
      int same = 0;
      while (same < word.length() && text.charAt(i + same) == word.charAt(same)) {
        same++;
      }
      if (same == word.length()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a token may begin here; escaped letters, as in {@code \n}, are none of it. */
  private boolean beginsAt(int at) {
    if (at == 0 || !isOfToken(text.charAt(at)) || !isOfToken(text.charAt(at - 1))) {
      return true;
    }
    char before = text.charAt(at - 1);
    return at > 1 && text.charAt(at - 2) == '\\' && "nrt".indexOf(before) >= 0;
  }

  private boolean endsAt(int at) {
    return at == text.length() || !isOfToken(text.charAt(at)) || !isOfToken(text.charAt(at - 1));
  }

  private static boolean isOfToken(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || c == '_'
        || c == '+';
  }
}
