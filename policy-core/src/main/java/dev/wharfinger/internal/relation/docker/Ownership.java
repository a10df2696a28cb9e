package dev.wharfinger.internal.relation.docker;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who owns what COPY and ADD bring, and what they may do with it.
 *
 * @param owner the text of {@code --chown}; empty if there is none, which is root
 * @param mode the text of {@code --chmod}; empty if there is none
 */
record Ownership(String owner, String mode) {
  private static final Pattern OCTAL = Pattern.compile("0?o?([0-7]{1,4})");
  private static final Pattern CLAUSE = Pattern.compile("([ugoa]*)([-+=])([rwxXst]*)");
  private static final int OWNER_WRITES = 0200;
  private static final int OTHERS_WRITE = 0002;

  /** Whether it belongs to the administrator. */
  boolean isRoots() {
    String user = owner.substring(0, owner.indexOf(':') < 0 ? owner.length() : owner.indexOf(':'));
    return owner.isEmpty() || user.equals("root") || user.matches("0+");
  }

  /**
   * Whether somebody who is not the administrator may write to it: its owner, or everybody. Empty
   * if the mode cannot be read. What files are like without a mode is taken for what it mostly is:
   * their owner may write.
   */
  Optional<Boolean> isWritable() {
    if (mode.isEmpty()) {
      return Optional.of(!isRoots());
    }
    Matcher octal = OCTAL.matcher(mode);
    if (octal.matches()) {
      int bits = Integer.parseInt(octal.group(1), 8);
      return Optional.of((bits & OTHERS_WRITE) != 0 || (!isRoots() && (bits & OWNER_WRITES) != 0));
    }
    return symbolic();
  }

  private Optional<Boolean> symbolic() {
    boolean ownerWrites = true;
    boolean othersWrite = false;
    for (String part : mode.split(",", -1)) {
      Matcher clause = CLAUSE.matcher(part);
      if (!clause.matches()) {
        return Optional.empty();
      }
      String who = clause.group(1);
      boolean everybody = who.isEmpty() || who.indexOf('a') >= 0;
      if (everybody || who.indexOf('u') >= 0) {
        ownerWrites = writes(ownerWrites, clause);
      }
      if (everybody || who.indexOf('o') >= 0) {
        othersWrite = writes(othersWrite, clause);
      }
    }
    return Optional.of(othersWrite || (!isRoots() && ownerWrites));
  }

  private static boolean writes(boolean before, Matcher clause) {
    boolean named = clause.group(3).indexOf('w') >= 0;
    return switch (clause.group(2)) {
      case "=" -> named;
      case "+" -> before || named;
      default -> before && !named;
    };
  }
}
