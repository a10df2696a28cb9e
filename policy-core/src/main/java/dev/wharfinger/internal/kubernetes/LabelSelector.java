package dev.wharfinger.internal.kubernetes;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A label selector (meta/v1, LabelSelector): all requirements must hold, so one without any selects
 * everything.
 *
 * @param requirements those of {@code matchLabels} too, each as one of {@link Operator#IN}
 */
public record LabelSelector(List<Requirement> requirements) {
  public LabelSelector {
    requirements = List.copyOf(requirements);
  }

  /** How the value of a label is compared. */
  public enum Operator {
    IN,
    NOT_IN,
    EXISTS,
    DOES_NOT_EXIST,
    /** One that the API does not have: the server refuses the object, and nothing is selected. */
    UNKNOWN;

    /** The operator that the API writes so. */
    public static Operator of(String word) {
      return switch (word) {
        case "In" -> IN;
        case "NotIn" -> NOT_IN;
        case "Exists" -> EXISTS;
        case "DoesNotExist" -> DOES_NOT_EXIST;
        default -> UNKNOWN;
      };
    }
  }

  /** What one label has to be. A label that is not there is in no list of values. */
  public record Requirement(String key, Operator operator, List<String> values) {
    public Requirement {
      values = List.copyOf(values);
    }

    /** Whether it holds for the value of the label; null where the label is not there. */
    boolean holds(@Nullable Object value) {
      return switch (operator) {
        case IN -> value != null && values.contains(value);
        case NOT_IN -> value == null || !values.contains(value);
        case EXISTS -> value != null;
        case DOES_NOT_EXIST -> value == null;
        case UNKNOWN -> false;
      };
    }
  }

  /** Whether it selects whatever labels there are. */
  public boolean selectsAll() {
    return requirements.isEmpty();
  }

  /** Whether it selects an object with these labels. */
  public boolean selects(Map<?, ?> labels) {
    for (Requirement requirement : requirements) {
      if (!requirement.holds(labels.get(requirement.key()))) {
        return false;
      }
    }
    return true;
  }
}
