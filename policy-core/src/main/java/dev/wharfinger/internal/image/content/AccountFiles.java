package dev.wharfinger.internal.image.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wharfinger.internal.raw.RawFields;
import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.RawSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Lists of users, groups and passwords: passwd(5), group(5), shadow(5). A list with a line that is
 * none is not known, since what reads it may make something of that line.
 */
final class AccountFiles {
  private static final RawNode NOWHERE = RawFields.text("", 0, 0);
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

  private AccountFiles() {}

  static void users(byte[] content, RawFields found) {
    add("users", content, found, 7, AccountFiles::user);
  }

  static void groups(byte[] content, RawFields found) {
    add("groups", content, found, 4, AccountFiles::group);
  }

  /** Passwords are looked at, and not kept. */
  static void passwords(byte[] content, RawFields found) {
    add("passwords", content, found, 2, AccountFiles::password);
  }

  private static void add(
      String name,
      byte[] content,
      RawFields found,
      int least,
      Function<List<String>, Optional<RawNode>> line) {
    List<RawNode> all = new ArrayList<>();
    for (String text : new String(content, UTF_8).split("\n", -1)) {
      if (text.isBlank() || text.startsWith("#")) {
        continue;
      }
      List<String> fields = Arrays.asList(text.split(":", -1));
      Optional<RawNode> read = fields.size() < least ? Optional.empty() : line.apply(fields);
      if (read.isEmpty()) {
        return;
      }
      all.add(read.get());
    }
    found.node(name, new RawSequence(List.copyOf(all), false, 0, 0));
  }

  private static Optional<RawNode> user(List<String> fields) {
    if (!isNumber(fields.get(2)) || !isNumber(fields.get(3))) {
      return Optional.empty();
    }
    return Optional.of(
        line(fields)
            .node("uid", number(fields.get(2)))
            .node("gid", number(fields.get(3)))
            .text("home", fields.get(5), NOWHERE)
            .text("shell", fields.get(6).strip(), NOWHERE)
            .text("password", state(fields.get(1)), NOWHERE)
            .object(0, 0));
  }

  private static Optional<RawNode> group(List<String> fields) {
    if (!isNumber(fields.get(2))) {
      return Optional.empty();
    }
    List<String> members = new ArrayList<>(Arrays.asList(fields.get(3).strip().split(",", -1)));
    members.removeIf(String::isEmpty);
    RawMapping group =
        line(fields)
            .node("gid", number(fields.get(2)))
            .list("members", members, member -> RawFields.text(member, 0, 0))
            .object(0, 0);
    return Optional.of(group);
  }

  private static Optional<RawNode> password(List<String> fields) {
    return Optional.of(line(fields).text("password", state(fields.get(1)), NOWHERE).object(0, 0));
  }

  private static RawFields line(List<String> fields) {
    return new RawFields().text("name", fields.get(0), NOWHERE);
  }

  private static String state(String password) {
    if (password.isEmpty()) {
      return "empty";
    }
    if (password.equals("x")) {
      return "shadowed";
    }
    return password.startsWith("!") || password.startsWith("*") ? "locked" : "set";
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  private static RawScalar number(String text) {
    return RawFields.plain(String.valueOf(Long.parseLong(text)), NOWHERE);
  }
}
