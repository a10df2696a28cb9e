package dev.wharfinger.internal.policy.file;

import dev.wharfinger.internal.raw.RawNode;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import java.util.List;

/** Values by themselves, as their file has them. */
public final class Written {
  private Written() {}

  /** What is written, without the indentation of what it stands in. */
  public static String value(SourceText source, RawNode node) {
    int indent = source.column(node.start()) - 1;
    List<String> lines =
        source.text().substring(node.start(), node.end()).stripTrailing().lines().toList();
    StringBuilder text = new StringBuilder(lines.get(0));
    for (String line : lines.subList(1, lines.size())) {
      text.append('\n').append(withoutIndent(line, indent).stripTrailing());
    }
    return text.toString();
  }

  /** The same, but of a scalar the text that it stands for. */
  public static String text(SourceText source, RawNode node) {
    return node instanceof RawScalar scalar ? scalar.value() : value(source, node);
  }

  private static String withoutIndent(String line, int indent) {
    int start = 0;
    while (start < Math.min(indent, line.length()) && line.charAt(start) == ' ') {
      start++;
    }
    return line.substring(start);
  }
}
