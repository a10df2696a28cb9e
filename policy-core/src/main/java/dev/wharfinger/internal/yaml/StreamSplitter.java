package dev.wharfinger.internal.yaml;

import dev.wharfinger.internal.raw.ReadProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits a file into documents before anything is parsed, as the API machinery of Kubernetes does
 * ({@code YAMLReader} in apimachinery): at each line that begins with {@code ---}.
 */
final class StreamSplitter {
  private static final String SEPARATOR = "---";

  private final String text;
  private final List<Chunk> chunks = new ArrayList<>();
  private int chunkStart;
  private @Nullable ReadProblem chunkProblem;

  private StreamSplitter(String text) {
    this.text = text;
  }

  static List<Chunk> split(String text) {
    StreamSplitter splitter = new StreamSplitter(text);
    splitter.run();
    return splitter.chunks;
  }

  private void run() {
    int next;
    for (int line = 0; line < text.length(); line = next) {
      int newline = text.indexOf('\n', line);
      next = newline < 0 ? text.length() : newline + 1;
      if (text.startsWith(SEPARATOR, line)) {
        separate(line, next);
      }
    }
    if (chunkStart < text.length() || chunkProblem != null) {
      chunks.add(new Chunk(chunkStart, text.length(), chunkProblem));
    }
  }

  private void separate(int line, int next) {
    String rest = text.substring(line + SEPARATOR.length(), next).strip();
    boolean separator = rest.isEmpty() || rest.startsWith("#");
    if (line > chunkStart || chunkProblem != null) {
      chunks.add(new Chunk(chunkStart, line, chunkProblem));
      chunkProblem = null;
      chunkStart = separator ? next : line;
    }
    // A separator with nothing before it belongs to the document that follows: two in a row
    // enclose an empty document.
    if (!separator) {
      chunkProblem =
          ReadProblem.error(
              "yaml-separator",
              "only a comment may follow `---` on its line; move `" + shorten(rest) + "` below it",
              line,
              line + text.substring(line, next).stripTrailing().length());
    }
  }

  private static String shorten(String words) {
    return words.length() <= 40 ? words : words.substring(0, 40) + "…";
  }
}
