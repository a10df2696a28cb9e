package dev.wharfinger.internal.script;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The permissions that {@code chmod} and others give to files (POSIX.1-2017, chmod).
 *
 * @param worldWritable whether everybody may write to the files, and so replace what is in folders;
 *     those with the sticky bit, in which everybody removes only what is theirs, are left out
 * @param setuid whether those who run the files run them as their owner
 * @param setgid whether those who run the files run them as their group
 */
public record FileMode(boolean worldWritable, boolean setuid, boolean setgid) {
  private static final Pattern OCTAL = Pattern.compile("[0-7]{1,5}");
  private static final Pattern CLAUSE = Pattern.compile("([ugoa]*)((?:[-+=][rwxXstugo]*)+)");
  private static final Pattern ACTION = Pattern.compile("([-+=])([rwxXstugo]*)");

  /** Reads octal digits, or a text as {@code u+s,o-w}; empty if it is neither. */
  public static Optional<FileMode> parse(String text) {
    if (OCTAL.matcher(text).matches()) {
      int bits = Integer.parseInt(text, 8);
      boolean sticky = (bits & 01000) != 0;
      return Optional.of(
          new FileMode((bits & 2) != 0 && !sticky, (bits & 04000) != 0, (bits & 02000) != 0));
    }
    Symbols symbols = new Symbols();
    for (String clause : text.split(",", -1)) {
      Matcher matcher = CLAUSE.matcher(clause);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      for (Matcher action = ACTION.matcher(matcher.group(2)); action.find(); ) {
        symbols.apply(matcher.group(1), action.group(1), action.group(2));
      }
    }
    return Optional.of(
        new FileMode(symbols.write && !symbols.sticky, symbols.setuid, symbols.setgid));
  }

  /** What is given for certain by one action after another. */
  private static final class Symbols {
    private boolean write;
    private boolean sticky;
    private boolean setuid;
    private boolean setgid;

    void apply(String who, String operator, String permissions) {
      boolean all = who.indexOf('a') >= 0;
      boolean anyone = all || who.isEmpty();
      boolean set = permissions.indexOf('s') >= 0;
      // without a letter for whom, the mask decides, which by default leaves out others
      if (all || who.indexOf('o') >= 0) {
        // `o=u` gives others what the owner may do
        write = after(write, operator, "wug".chars().anyMatch(c -> permissions.indexOf(c) >= 0));
      }
      if (anyone || who.indexOf('u') >= 0) {
        setuid = after(setuid, operator, set);
      }
      if (anyone || who.indexOf('g') >= 0) {
        setgid = after(setgid, operator, set);
      }
      sticky = after(sticky, operator, permissions.indexOf('t') >= 0);
    }

    private static boolean after(boolean before, String operator, boolean named) {
      return switch (operator) {
        case "+" -> before || named;
        case "-" -> before && !named;
        default -> named;
      };
    }
  }
}
