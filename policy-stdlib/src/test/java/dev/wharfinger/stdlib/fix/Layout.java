package dev.wharfinger.stdlib.fix;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes an object in YAML or JSON as some author might have: what is a matter of taste is a matter
 * of chance here.
 */
final class Layout {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_/][A-Za-z0-9_./-]*");

  private final Random chance;
  private final StringBuilder text = new StringBuilder();
  private final int indentation;
  private final boolean indentedDashes;
  private final int flow;
  private final int comments;
  private int count;

  private Layout(long seed) {
    this.chance = new Random(seed * 0x9E3779B97F4A7C15L);
    this.indentation = 2 * (1 + chance.nextInt(2));
    this.indentedDashes = chance.nextBoolean();
    this.flow = chance.nextInt(3) * 20;
    this.comments = chance.nextInt(3) * 15;
  }

  /** The object as the author of this number writes it in YAML. */
  static String yaml(Map<?, ?> object, long seed) {
    Layout layout = new Layout(seed);
    if (layout.percent(20)) {
      layout.text.append("---\n");
    }
    if (layout.percent(layout.comments)) {
      layout.text.append("#\tcomment ").append(layout.count++).append("\n\n");
    }
    layout.mapping(object, 0, false);
    String written = layout.text.toString();
    if (layout.percent(30)) {
      written = written.stripTrailing();
    }
    return layout.percent(25) ? written.replace("\n", "\r\n") : written;
  }

  /** The object as the author of this number writes it in JSON. */
  static String json(Map<?, ?> object, long seed) {
    Layout layout = new Layout(seed);
    String[] steps = {null, "  ", "    ", "\t"};
    layout.json(object, steps[layout.chance.nextInt(steps.length)], "\n");
    return layout.percent(50) ? layout.text.append('\n').toString() : layout.text.toString();
  }

  private boolean percent(int percent) {
    return chance.nextInt(100) < percent;
  }

  private void mapping(Map<?, ?> map, int column, boolean behindDash) {
    boolean first = behindDash;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!first) {
        lineBefore(column);
      }
      first = false;
      text.append(scalar(entry.getKey(), false)).append(':');
      value(entry.getValue(), column, indentedDashes ? indentation : 0);
    }
  }

  private void lineBefore(int column) {
    if (percent(comments)) {
      text.append(" ".repeat(column)).append("# line ").append(count++).append("\there\n");
    }
    if (percent(5)) {
      text.append('\n');
    }
    text.append(" ".repeat(column));
  }

  private void value(@Nullable Object value, int column, int dash) {
    boolean inline =
        !(value instanceof Map || value instanceof List) || isEmpty(value) || percent(flow);
    if (inline) {
      text.append(' ');
      anchor();
      flow(value);
      commentBehind();
      text.append('\n');
      return;
    }
    if (percent(10)) {
      text.append(' ');
      anchor();
    }
    commentBehind();
    text.append('\n');
    if (value instanceof Map<?, ?> map) {
      mapping(map, column + indentation, false);
    } else if (value instanceof List<?> list) {
      list.forEach(item -> item(item, column + dash));
    }
  }

  private void anchor() {
    if (percent(4)) {
      text.append("&a").append(count++).append(' ');
    }
  }

  private void item(@Nullable Object item, int column) {
    lineBefore(column);
    text.append('-');
    if (item instanceof Map<?, ?> map && !map.isEmpty() && !percent(flow)) {
      text.append(' ');
      mapping(map, column + 2, true);
    } else {
      text.append(' ');
      flow(item);
      commentBehind();
      text.append('\n');
    }
  }

  private void commentBehind() {
    if (percent(comments)) {
      text.append("  # note\t").append(count++);
    }
  }

  private static boolean isEmpty(@Nullable Object value) {
    return (value instanceof Map<?, ?> map && map.isEmpty())
        || (value instanceof List<?> list && list.isEmpty());
  }

  private void flow(@Nullable Object value) {
    boolean padded = percent(30);
    if (value instanceof Map<?, ?> map) {
      text.append(padded ? "{ " : "{");
      for (Iterator<? extends Map.Entry<?, ?>> i = map.entrySet().iterator(); i.hasNext(); ) {
        Map.Entry<?, ?> entry = i.next();
        text.append(scalar(entry.getKey(), true)).append(": ");
        flow(entry.getValue());
        text.append(i.hasNext() ? ", " : "");
      }
      text.append(padded ? " }" : "}");
    } else if (value instanceof List<?> list) {
      text.append(padded ? "[ " : "[");
      for (Iterator<?> i = list.iterator(); i.hasNext(); ) {
        flow(i.next());
        text.append(i.hasNext() ? ", " : "");
      }
      text.append(padded ? " ]" : "]");
    } else {
      text.append(scalar(value, true));
    }
  }

  private String scalar(@Nullable Object value, boolean quotable) {
    if (!(value instanceof String word)) {
      return String.valueOf(value);
    }
    boolean plain =
        PLAIN.matcher(word).matches()
            && !List.of("true", "false", "yes", "no", "null", "on", "off", "y", "n").contains(word);
    if (plain && !(quotable && percent(20))) {
      return word;
    }
    boolean special = word.chars().anyMatch(c -> c < ' ');
    return special || chance.nextBoolean() ? quoted(word) : "'" + word.replace("'", "''") + "'";
  }

  private void json(@Nullable Object value, @Nullable String step, String line) {
    String inner = step == null ? "" : line + step;
    String end = step == null ? "" : line;
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      String separator = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        text.append(separator).append(inner).append(quoted(String.valueOf(entry.getKey())));
        text.append(step == null ? ":" : ": ");
        json(entry.getValue(), step, line + step);
        separator = ",";
      }
      text.append(end).append('}');
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      String separator = "[";
      for (Object item : list) {
        text.append(separator).append(inner);
        json(item, step, line + step);
        separator = ",";
      }
      text.append(end).append(']');
    } else if (value instanceof Map || value instanceof List) {
      text.append(value instanceof Map ? "{}" : "[]");
    } else {
      text.append(value instanceof String word ? quoted(word) : String.valueOf(value));
    }
  }

  private static String quoted(String word) {
    return '"'
        + word.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\t", "\\t")
            .replace("\r", "\\r")
        + '"';
  }
}
