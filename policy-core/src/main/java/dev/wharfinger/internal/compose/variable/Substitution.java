package dev.wharfinger.internal.compose.variable;

import dev.wharfinger.internal.compose.variable.Template.Literal;
import dev.wharfinger.internal.compose.variable.Template.Part;
import dev.wharfinger.internal.compose.variable.Template.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a template says in an environment.
 *
 * @param text the text, where nothing stands for what is missing, as Compose would have it
 * @param missing the variables that were needed and have no value; the text is not known then
 */
public record Substitution(String text, List<Missing> missing) {

  public Substitution {
    missing = List.copyOf(missing);
  }

  /** Replaces the variables of a template; what an absent value selects is not read otherwise. */
  public static Substitution of(Template template, Map<String, String> environment) {
    StringBuilder text = new StringBuilder();
    List<Missing> missing = new ArrayList<>();
    append(template, environment, text, missing);
    return new Substitution(text.toString(), missing);
  }

  private static void append(
      Template template, Map<String, String> environment, StringBuilder to, List<Missing> missing) {
    for (Part part : template.parts()) {
      if (part instanceof Literal literal) {
        to.append(literal.text());
      } else if (part instanceof Variable variable) {
        append(variable, environment, to, missing);
      }
    }
  }

  private static void append(
      Variable variable, Map<String, String> environment, StringBuilder to, List<Missing> missing) {
    String set = environment.get(variable.name());
    boolean refused = set != null && set.isEmpty() && variable.operator().refusesEmpty();
    String value = refused ? null : set;
    switch (variable.operator()) {
      case NONE, REQUIRED, REQUIRED_NOT_EMPTY -> {
        if (value != null) {
          to.append(value);
        } else {
          missing.add(new Missing(variable, of(variable.argument(), environment).text()));
        }
      }
      case DEFAULT_IF_EMPTY, DEFAULT_IF_UNSET -> {
        if (value != null) {
          to.append(value);
        } else {
          append(variable.argument(), environment, to, missing);
        }
      }
      case OTHER_IF_NOT_EMPTY, OTHER_IF_SET -> {
        if (value != null) {
          append(variable.argument(), environment, to, missing);
        }
      }
    }
  }

  /**
   * A variable without a value.
   *
   * @param reason what the template says about it, as in {@code ${A:?reason}}; may be empty
   */
  public record Missing(Variable variable, String reason) {

    /** Whether the template insists on a value, so that Compose would stop. */
    public boolean required() {
      return variable.operator() != Operator.NONE;
    }

    /** What to tell about it. */
    public String message() {
      String name = variable.name();
      if (!required()) {
        return "variable `" + name + "` is not set, so this value is not known";
      }
      String why = reason.isEmpty() ? "" : ": `" + reason + "`";
      return "required variable `" + name + "` is missing a value" + why;
    }
  }
}
