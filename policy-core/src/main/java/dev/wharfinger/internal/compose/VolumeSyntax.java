package dev.wharfinger.internal.compose;

import dev.wharfinger.internal.raw.RawMapping;
import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The short syntax of a service's volumes, {@code source:target:options}; a drive's letter and a
 * variable's braces keep their colons (compose-go, {@code format/volume.go}).
 */
final class VolumeSyntax {
  private static final Set<String> PROPAGATION =
      Set.of("private", "rprivate", "shared", "rshared", "slave", "rslave");

  /** A part of a text. */
  record Part(int start, int end) {
    String of(String text) {
      return text.substring(start, end);
    }
  }

  private VolumeSyntax() {}

  /** The parts between colons, at most so many; none where one is empty. */
  static List<Part> split(String text, int most) {
    List<Part> parts = new ArrayList<>();
    int start = 0;
    int braces = 0;
    for (int at = 0; at <= text.length(); at++) {
      char c = at < text.length() ? text.charAt(at) : ':';
      if (at > start && c == '{' && text.charAt(at - 1) == '$') {
        braces++;
      } else if (c == '{' && braces > 0) {
        braces++;
      } else if (c == '}' && braces > 0) {
        braces--;
      }
      boolean end = at == text.length();
      boolean colon = c == ':' && braces == 0 && !isDrive(text, start, at);
      if (end || (colon && parts.size() + 1 < most)) {
        if (at == start) {
          return List.of();
        }
        parts.add(new Part(start, at));
        start = at + 1;
      }
    }
    return parts;
  }

  private static boolean isDrive(String text, int start, int colon) {
    return colon < text.length() && colon == start + 1 && Character.isLetter(text.charAt(start));
  }

  /** The long form; null where it is not the short one. */
  static @Nullable RawMapping parse(ScalarText written) {
    String text = written.text();
    List<Part> parts =
        text.length() <= 2 && !text.isEmpty()
            ? List.of(new Part(0, text.length()))
            : split(text, Integer.MAX_VALUE);
    if (parts.isEmpty() || parts.size() > 3) {
      return null;
    }
    String source = parts.size() > 1 ? parts.get(0).of(text) : "";
    Part target = parts.get(parts.size() > 1 ? 1 : 0);
    boolean bind = isPath(source);
    RawNode whole = written.whole();
    List<RawMapping.Entry> entries = new ArrayList<>();
    entries.add(Scalars.entry("type", Scalars.text(bind ? "bind" : "volume", whole)));
    if (parts.size() > 1) {
      Part part = parts.get(0);
      entries.add(Scalars.entry("source", written.text(part.start(), part.end())));
    }
    entries.add(Scalars.entry("target", written.text(target.start(), target.end())));
    List<RawMapping.Entry> details = new ArrayList<>();
    if (bind) {
      details.add(Scalars.entry("create_host_path", Scalars.plain("true", whole)));
    }
    if (parts.size() == 3) {
      options(written, parts.get(2), entries, details);
    }
    entries.add(Scalars.entry(bind ? "bind" : "volume", Scalars.mapping(details, whole)));
    return Scalars.mapping(entries, whole);
  }

  /** Unknown options are left out, as Compose does. */
  private static void options(
      ScalarText written,
      Part part,
      List<RawMapping.Entry> entries,
      List<RawMapping.Entry> details) {
    int start = part.start();
    for (String option : part.of(written.text()).split(",", -1)) {
      RawScalar text = written.text(start, start + option.length());
      start += option.length() + 1;
      switch (option) {
        case "ro" -> entries.add(Scalars.entry("read_only", Scalars.plain("true", text)));
        case "rw" -> entries.add(Scalars.entry("read_only", Scalars.plain("false", text)));
        case "nocopy" -> details.add(Scalars.entry("nocopy", Scalars.plain("true", text)));
        case "z", "Z" -> details.add(Scalars.entry("selinux", text));
        default -> {
          if (PROPAGATION.contains(option)) {
            details.add(Scalars.entry("propagation", text));
          }
        }
      }
    }
  }

  /** Whether a source is of the host, and not the name of a volume. */
  private static boolean isPath(String source) {
    if (source.isEmpty()) {
      return false;
    }
    char first = source.charAt(0);
    return first == '.'
        || first == '/'
        || first == '~'
        || source.startsWith("\\\\")
        || (source.length() > 1 && source.charAt(1) == ':' && Character.isLetter(first));
  }
}
