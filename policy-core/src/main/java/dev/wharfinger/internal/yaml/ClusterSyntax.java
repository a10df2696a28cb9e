package dev.wharfinger.internal.yaml;

import dev.wharfinger.internal.raw.RawScalar;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;

/**
 * What our parser accepts, as YAML 1.2, and the cluster's library refuses or reads otherwise, as
 * YAML 1.1.
 */
final class ClusterSyntax {
  private final String text;
  private final int end;

  /** Characters that end a line for YAML 1.1 only, at places where they have not been accepted. */
  private final TreeSet<Integer> lineSeparators = new TreeSet<>();

  ClusterSyntax(String text, int start, int end) {
    this.text = text;
    this.end = end;
    for (int i = start; i < end; i++) {
      if (isLineSeparator(text.charAt(i))) {
        lineSeparators.add(i);
      }
    }
  }

  void checkStart(DocumentStartEvent event, int start, int end) throws UnreadableException {
    if (event.getSpecVersion().isPresent()) {
      SpecVersion version = event.getSpecVersion().get();
      if (version.getMajor() != 1 || version.getMinor() != 1) {
        throw new UnreadableException(
            "yaml-version",
            "the cluster reads YAML 1.1 only; remove the directive `%YAML "
                + version.getMajor()
                + "."
                + version.getMinor()
                + "`",
            start,
            end);
      }
    }
  }

  void checkScalar(RawScalar scalar, boolean inFlow) throws UnreadableException {
    switch (scalar.style()) {
      case PLAIN -> {
        if (inFlow && scalar.value().indexOf('?') >= 0) {
          throw new UnreadableException(
              "yaml-syntax",
              "inside brackets and braces the cluster ends a text at `?`; quote this text",
              scalar.start(),
              scalar.end());
        }
      }
      case DOUBLE_QUOTED -> {
        checkEscapes(scalar);
        acceptSeparators(scalar);
      }
      case SINGLE_QUOTED -> acceptSeparators(scalar);
      default -> {}
    }
  }

  void checkEnd() throws UnreadableException {
    if (!lineSeparators.isEmpty()) {
      int offset = lineSeparators.first();
      String message =
          "the cluster takes the character U+%04X for the end of the line; write it as an escape"
              .formatted((int) text.charAt(offset));
      throw new UnreadableException("line-separator", message, offset, offset + 1);
    }
  }

  /**
   * The value of a block scalar: where the text stops without a line break, so does the value.
   *
   * @param contentEnd where the last line with content ends
   */
  String blockValue(String value, int contentEnd) {
    for (int i = contentEnd; i < end; i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        return value;
      }
    }
    return value.endsWith("\n") ? value.substring(0, value.length() - 1) : value;
  }

  private void checkEscapes(RawScalar scalar) throws UnreadableException {
    int backslash = text.indexOf('\\', scalar.start());
    while (backslash >= 0 && backslash < scalar.end() - 1) {
      if (text.charAt(backslash + 1) == '/') {
        throw new UnreadableException(
            "yaml-syntax",
            "the cluster does not know the escape `\\/`; write `/`",
            backslash,
            backslash + 2);
      }
      backslash = text.indexOf('\\', backslash + 2);
    }
  }

  /** Between quotes the character stays what it is, unless blanks around it are folded away. */
  private void acceptSeparators(RawScalar scalar) {
    if (!lineSeparators.isEmpty()) {
      lineSeparators
          .subSet(scalar.start(), scalar.end())
          .removeIf(i -> !isBlank(text.charAt(i - 1)) && !isBlank(text.charAt(i + 1)));
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\\' || isLineSeparator(c);
  }

  private static boolean isLineSeparator(char c) {
    return c == '\u0085' || c == '\u2028' || c == '\u2029';
  }
}
