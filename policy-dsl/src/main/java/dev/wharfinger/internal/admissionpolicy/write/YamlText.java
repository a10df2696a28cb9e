package dev.wharfinger.internal.admissionpolicy.write;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes maps, lists and texts as YAML that every version reads alike: texts that are more than a
 * word are quoted, long ones are folded, so that expressions need no escapes.
 */
final class YamlText {
  private static final int WIDTH = 100;

  /** Words that no version of YAML takes for anything but text. */
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9./_-]*");

  private static final Pattern NO_TEXT =
      Pattern.compile("(?i)y|n|yes|no|true|false|on|off|null|inf|nan");

  /** What a folded text can hold: nothing that some version takes for the end of a line. */
  private static final Pattern FOLDABLE = Pattern.compile("[!-~]([ -~]*[!-~])?");

  private final StringBuilder out = new StringBuilder();

  private YamlText() {}

  /** A document. */
  static String of(Map<String, ?> root) {
    YamlText text = new YamlText();
    text.map(root, "");
    return text.out.toString();
  }

  private void map(Map<?, ?> map, String indent) {
    String before = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(before).append(word(String.valueOf(entry.getKey()))).append(':');
      value(entry.getValue(), indent + "  ", indent);
      before = indent;
    }
  }

  /** A value behind a key; elements of a list stand below the key. */
  private void value(Object value, String inner, String indent) {
    if (value instanceof Map<?, ?> map) {
      out.append('\n').append(inner);
      map(map, inner);
    } else if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      List<String> words = list.stream().map(element -> word((String) element)).toList();
      out.append(" [").append(String.join(", ", words)).append("]\n");
    } else if (value instanceof List<?> list) {
      out.append('\n');
      for (Object element : list) {
        out.append(indent).append("- ");
        map((Map<?, ?>) element, inner);
      }
    } else {
      text(String.valueOf(value), inner);
    }
  }

  private void text(String text, String indent) {
    boolean isShort = text.length() + indent.length() < WIDTH;
    String word = word(text);
    if ((isShort && word.length() <= text.length() + 2) || !FOLDABLE.matcher(text).matches()) {
      out.append(' ').append(word).append('\n');
      return;
    }
    out.append(" >-\n");
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(text, start, WIDTH - indent.length());
      out.append(indent).append(text, start, end).append('\n');
      start = end + 1;
    }
  }

  /** The last lone space that fits, else the first behind; a line break stands for just one. */
  private static int lineEnd(String text, int start, int width) {
    if (text.length() - start <= width) {
      return text.length();
    }
    for (int i = start + width; i > start; i--) {
      if (isLoneSpace(text, i)) {
        return i;
      }
    }
    for (int i = start + width + 1; i < text.length(); i++) {
      if (isLoneSpace(text, i)) {
        return i;
      }
    }
    return text.length();
  }

  private static boolean isLoneSpace(String text, int i) {
    return text.charAt(i) == ' ' && text.charAt(i - 1) != ' ' && text.charAt(i + 1) != ' ';
  }

  private static String word(String text) {
    if (WORD.matcher(text).matches() && !NO_TEXT.matcher(text).matches()) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c >= ' ' && c <= '~') {
        quoted.append(c);
      } else {
        quoted.append("\\u%04x".formatted((int) c));
      }
    }
    return quoted.append('"').toString();
  }
}
