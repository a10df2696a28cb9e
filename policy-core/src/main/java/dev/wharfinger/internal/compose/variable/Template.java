package dev.wharfinger.internal.compose.variable;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with variables in it; offsets are into that text.
 *
 * @param fault why the text is no template; its parts end there
 */
public record Template(List<Part> parts, @Nullable Fault fault) {

  /** The deepest nesting of variables in defaults of variables. */
  private static final int DEPTH = 100;

  public Template {
    parts = List.copyOf(parts);
  }

  /** Reads a text; whatever it is, nothing is thrown. */
  public static Template parse(String text) {
    return new TemplateParser(text, DEPTH).parse();
  }

  /** All variables, those in arguments of others included, in the order of the text. */
  public List<Variable> variables() {
    List<Variable> found = new ArrayList<>();
    collect(found);
    return found;
  }

  private void collect(List<Variable> found) {
    for (Part part : parts) {
      if (part instanceof Variable variable) {
        found.add(variable);
        variable.argument().collect(found);
      }
    }
  }

  /** A stretch of the text. */
  public sealed interface Part permits Literal, Variable {
    int start();

    int end();
  }

  /** Text that stands for itself, or {@code $$}. */
  public record Literal(String text, int start, int end) implements Part {}

  /**
   * A variable.
   *
   * @param argument what follows the operator
   * @param written the argument as text
   */
  public record Variable(
      String name, Operator operator, Template argument, String written, int start, int end)
      implements Part {}

  /** What is wrong with a text. */
  public record Fault(String message, int start, int end) {}
}
