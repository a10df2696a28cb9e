package dev.wharfinger.internal.relation.rbac;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The cluster roles that every cluster has. */
final class BuiltInRoles {
  private static final String FILE = "built-in-roles.table";

  private static final Map<String, BuiltInRole> ROLES = read();

  private BuiltInRoles() {}

  /** The cluster role of a name. */
  static Optional<BuiltInRole> named(String name) {
    return Optional.ofNullable(ROLES.get(name));
  }

  /** All of them, in the order of the table. */
  static Collection<BuiltInRole> all() {
    return ROLES.values();
  }

  private static Map<String, BuiltInRole> read() {
    try (InputStream in = BuiltInRoles.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the library lacks its file `" + FILE + "`");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Map<String, BuiltInRole> roles = new LinkedHashMap<>();
      for (BuiltInRole role : new BuiltInRoleReader().read(text.lines().toList())) {
        roles.put(role.name(), role);
      }
      return roles;
    } catch (IOException e) {
      throw new UncheckedIOException("the library cannot read its file `" + FILE + "`", e);
    }
  }
}
