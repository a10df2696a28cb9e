package dev.wharfinger.report;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.wharfinger.internal.excerpt.Glyph;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Maps, lists, texts and numbers as a document of YAML, which YAML 1.1 and 1.2 read alike. */
final class YamlText {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*");
  private static final Set<String> WORDS =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  private YamlText() {}

  static void writeDocument(Map<String, ?> document, Writer out) throws IOException {
    out.write("---\n");
    write(document, "", "", out);
  }

  private static void write(Map<?, ?> map, String first, String indent, Writer out)
      throws IOException {
    String prefix = first;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.write(prefix + scalar(entry.getKey()) + ":");
      writeValue(entry.getValue(), indent, out);
      prefix = indent;
    }
  }

  private static void writeValue(Object value, String indent, Writer out) throws IOException {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      out.write("\n");
      write(map, indent + "  ", indent + "  ", out);
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      out.write("\n");
      for (Object item : list) {
        write((Map<?, ?>) item, indent + "- ", indent + "  ", out);
      }
    } else {
      out.write(" " + scalar(value) + "\n");
    }
  }

  private static String scalar(Object value) {
    if (!(value instanceof String text)) {
      return value instanceof Map ? "{}" : value.toString();
    }
    return PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT))
        ? text
        : "\"" + quoted(Glyph.line(text)) + "\"";
  }

  /** The two characters that JSON may hold and YAML may not (section 5.1) are escaped as well. */
  private static String quoted(String line) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(line))
        .replace("\uFFFE", "\\uFFFE")
        .replace("\uFFFF", "\\uFFFF");
  }
}
