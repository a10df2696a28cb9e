package dev.wharfinger.internal.dockerfile;

import dev.wharfinger.internal.dockerfile.syntax.Arguments;
import dev.wharfinger.internal.dockerfile.syntax.Flag;
import dev.wharfinger.internal.dockerfile.syntax.Statement;
import dev.wharfinger.internal.dockerfile.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes statements as the function {@code Node.Dump} of BuildKit does. */
final class SyntaxDump {
  private SyntaxDump() {}

  static String of(List<Statement> statements) {
    return statements.stream()
        .map(statement -> "(" + of(statement) + ")")
        .collect(Collectors.joining("\n"));
  }

  private static String of(Statement statement) {
    StringBuilder dump = new StringBuilder(statement.keyword().text().toLowerCase(Locale.ROOT));
    if (!statement.flags().isEmpty()) {
      dump.append(
          statement.flags().stream()
              .map(Flag::text)
              .map(text -> quote(text.text()))
              .collect(Collectors.joining(" ", " [", "]")));
    }
    if (statement.arguments() instanceof Arguments.Trigger trigger) {
      return dump + " (" + of(trigger.statement()) + ")";
    }
    for (String value : values(statement.arguments())) {
      dump.append(' ').append(quote(value));
    }
    return dump.toString();
  }

  private static List<String> values(Arguments arguments) {
    if (arguments instanceof Arguments.Words words) {
      return texts(words.words());
    }
    if (arguments instanceof Arguments.Exec exec) {
      return texts(exec.words());
    }
    if (arguments instanceof Arguments.Shell shell) {
      return List.of(shell.text().text());
    }
    List<String> values = new ArrayList<>();
    if (arguments instanceof Arguments.Names names) {
      for (Arguments.Pair pair : names.pairs()) {
        Token value = pair.value();
        values.add(pair.name().text() + (value == null ? "" : "=" + value.text()));
      }
    }
    if (arguments instanceof Arguments.Pairs pairs) {
      for (Arguments.Pair pair : pairs.pairs()) {
        values.add(pair.name().text());
        values.add(pair.value() == null ? "" : pair.value().text());
        values.add(pairs.legacy() ? "" : "=");
      }
    }
    if (arguments instanceof Arguments.Check check) {
      values.add(check.type().text());
      values.addAll(values(check.command()));
    }
    return values;
  }

  private static List<String> texts(List<Token> tokens) {
    return tokens.stream().map(Token::text).toList();
  }

  /** Go's {@code strconv.Quote}. */
  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> quoted.append(escape(c)));
    return quoted.append('"').toString();
  }

  private static String escape(int c) {
    int named = "\u0007\b\f\n\r\t\u000B\\\"".indexOf(c);
    if (named >= 0) {
      return "\\" + "abfnrtv\\\"".charAt(named);
    }
    if (c < ' ' || c == 0x7F) {
      return "\\x%02x".formatted(c);
    }
    if (c == ' ' || isPrintable(c)) {
      return Character.toString(c);
    }
    return c < 0x10000 ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c);
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
