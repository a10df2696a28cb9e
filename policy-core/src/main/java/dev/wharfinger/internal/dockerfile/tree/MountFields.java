package dev.wharfinger.internal.dockerfile.tree;

import dev.wharfinger.internal.dockerfile.instruction.Mount;
import dev.wharfinger.internal.dockerfile.syntax.Token;
import dev.wharfinger.internal.raw.RawNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what a mount says. Of options that are given twice the last counts, as in BuildKit. */
final class MountFields {
  private MountFields() {}

  static RawNode of(Mount mount) {
    Map<String, Mount.Option> last = new LinkedHashMap<>();
    mount.options().forEach(option -> last.put(field(option), option));
    Fields fields = new Fields();
    last.forEach((name, option) -> add(fields, name, option));
    return fields.object(mount.start(), mount.end());
  }

  private static String field(Mount.Option option) {
    return option.name().equals("readwrite") ? "readonly" : option.name();
  }

  private static void add(Fields fields, String field, Mount.Option option) {
    Token value = option.value();
    switch (field) {
      case "readonly", "required" ->
          fields.truth(field, truth(option, value, option.name().equals("readwrite")));
      case "type", "sharing" -> fields.text(field, lowerCase(value));
      default -> fields.text(field, value);
    }
  }

  private static @Nullable Token lowerCase(@Nullable Token value) {
    return value == null
        ? null
        : new Token(value.text().toLowerCase(Locale.ROOT), value.start(), value.end());
  }

  /** What Go's {@code strconv.ParseBool} reads, of which true begins with 1, t or T. */
  private static Token truth(Mount.Option option, @Nullable Token value, boolean inverted) {
    Token written = value == null ? option.key() : value;
    boolean said =
        value == null || (!value.text().isEmpty() && "1tT".indexOf(value.text().charAt(0)) >= 0);
    return new Token(String.valueOf(said != inverted), written.start(), written.end());
  }
}
