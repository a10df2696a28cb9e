package dev.wharfinger.internal.fix;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as YAML in lines and indentation. */
final class BlockText {
  private final Style style;
  private final StringBuilder text = new StringBuilder();

  private BlockText(Style style) {
    this.style = style;
  }

  /** An entry of a mapping; its lines but the first are indented for a key in this column. */
  static String entry(String key, @Nullable Object value, int column, Style style) {
    BlockText block = new BlockText(style);
    block.entry(key, value, column);
    return block.text.toString();
  }

  /** What follows the colon of an entry of a mapping, or of what is written there already. */
  static String afterColon(@Nullable Object value, int column, Style style) {
    BlockText block = new BlockText(style);
    block.afterColon(value, column);
    return block.text.toString();
  }

  /** A collection; its lines but the first are indented for this column. */
  static String collection(@Nullable Object value, int column, Style style) {
    BlockText block = new BlockText(style);
    block.collection(value, column);
    return block.text.toString();
  }

  /** Whether a value stands in the line of its key. */
  static boolean isInline(@Nullable Object value, Style style) {
    if (value instanceof Map<?, ?> map) {
      return map.isEmpty();
    }
    if (value instanceof List<?> list) {
      return list.isEmpty()
          || (style.bracketsLists() && list.stream().noneMatch(BlockText::isCollection));
    }
    return true;
  }

  private static boolean isCollection(@Nullable Object value) {
    return value instanceof Map || value instanceof List;
  }

  private void entry(String key, @Nullable Object value, int column) {
    text.append(ScalarText.yaml(key, style.quote())).append(':');
    afterColon(value, column);
  }

  private void afterColon(@Nullable Object value, int column) {
    if (isInline(value, style)) {
      text.append(' ').append(FlowText.yaml(value, style));
      return;
    }
    int inner = column + (value instanceof Map ? style.indentation() : style.dash());
    line(inner);
    collection(value, inner);
  }

  private void collection(@Nullable Object value, int column) {
    String separator = "";
    if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        text.append(separator);
        entry(String.valueOf(entry.getKey()), entry.getValue(), column);
        separator = newLine(column);
      }
    } else if (value instanceof List<?> list) {
      for (Object item : list) {
        text.append(separator).append("- ");
        item(item, column + 2);
        separator = newLine(column);
      }
    }
  }

  private void item(@Nullable Object item, int column) {
    if (item instanceof Map<?, ?> map && !map.isEmpty()) {
      collection(item, column);
    } else {
      text.append(FlowText.yaml(item, style));
    }
  }

  private void line(int column) {
    text.append(newLine(column));
  }

  private String newLine(int column) {
    return style.newline() + " ".repeat(column);
  }
}
