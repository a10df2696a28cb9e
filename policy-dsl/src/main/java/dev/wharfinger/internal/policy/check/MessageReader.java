package dev.wharfinger.internal.policy.check;

import dev.wharfinger.internal.policy.file.Code;
import dev.wharfinger.internal.policy.file.Problems;
import dev.wharfinger.internal.raw.RawScalar;
import dev.wharfinger.internal.raw.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Finds the expressions in a text: {@code {cel}}, where <code>{{</code> is a brace. */
public final class MessageReader {
  private final RawScalar scalar;
  private final String text;
  private final CodeProblems problems;
  private final List<Message.Part<Code>> parts = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private int position;

  private MessageReader(RawScalar scalar, CodeProblems problems) {
    this.scalar = scalar;
    this.text = scalar.value();
    this.problems = problems;
  }

  /** Reads a message; tells of braces that are not closed or not opened. */
  static Message<Code> read(RawScalar scalar, CodeProblems problems) {
    MessageReader reader = new MessageReader(scalar, problems);
    while (reader.position < reader.text.length()) {
      reader.next();
    }
    reader.flush();
    return new Message<>(reader.parts);
  }

  /** The expressions in a message that was read without errors. */
  public static List<Code> expressions(SourceText source, RawScalar scalar) {
    return read(scalar, new CodeProblems(new Problems(source, problem -> {})))
        .expressions()
        .toList();
  }

  private void next() {
    char c = text.charAt(position);
    boolean twice = (c == '{' || c == '}') && text.startsWith(String.valueOf(c), position + 1);
    if (twice) {
      words.append(c);
      position += 2;
    } else if (c == '{') {
      expression();
    } else {
      if (c == '}') {
        tell("`}` closes nothing", "for a brace, write `}}`", position);
      }
      words.append(c);
      position++;
    }
  }

  private void expression() {
    int end = Braces.closing(text, position);
    if (end < 0) {
      tell("`{` is not closed", "for a brace, write `{{`", position);
      position = text.length();
      return;
    }
    flush();
    String code = text.substring(position + 1, end);
    if (code.isBlank()) {
      tell("there is no expression in the braces", "for braces, write `{{` and `}}`", position);
    } else {
      parts.add(new Message.Value<>(new Code(scalar, position + 1, code)));
    }
    position = end + 1;
  }

  private void tell(String message, String help, int at) {
    problems.error("message-braces", message, help, new Code(scalar, at, "{"), 0, 1);
  }

  private void flush() {
    if (!words.isEmpty()) {
      parts.add(new Message.Words<>(words.toString()));
      words.setLength(0);
    }
  }
}
