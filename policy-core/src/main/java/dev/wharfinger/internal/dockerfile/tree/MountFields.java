package dev.wharfinger.internal.dockerfile.tree;

import dev.wharfinger.internal.dockerfile.instruction.Mount;
import dev.wharfinger.internal.dockerfile.syntax.Token;
import dev.wharfinger.internal.raw.RawNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what a mount says. Of options that are given twice the last counts, as in BuildKit. */
final class MountFields {
  private MountFields() {}

  static RawNode of(Mount mount) {
    Fields fields = new Fields();
    for (Mount.Option option : mount.options()) {
      if (mount.option(option.name()).filter(last -> last == option).isPresent()) {
        add(fields, option);
      }
    }
    return fields.object(mount.start(), mount.end());
  }

  private static void add(Fields fields, Mount.Option option) {
    Token value = option.value();
    switch (option.name()) {
      case "readonly", "required" -> fields.truth(option.name(), truth(option, value, false));
      case "readwrite" -> fields.truth("readonly", truth(option, value, true));
      case "type", "sharing" -> fields.text(option.name(), lowerCase(value));
      default -> fields.text(option.name(), value);
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
