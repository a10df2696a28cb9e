package dev.wharfinger.internal.policy.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wharfinger.internal.policy.file.PolicyFormat;
import java.util.List;

/** The fix of a policy. */
final class FixShape {
  private FixShape() {}

  static ObjectNode fix() {
    return Shapes.object(
        PolicyFormat.FIX_KEYS, List.of(), key -> Shapes.described(description(key), shape(key)));
  }

  private static ObjectNode shape(String key) {
    return switch (key) {
      case "when" -> Shapes.text();
      case "remove" -> Shapes.texts();
      default -> Shapes.mapOf(Shapes.any());
    };
  }

  private static String description(String key) {
    return switch (key) {
      case "when" -> "Where the fix is right; wherever the policy fails, if this is left out.";
      case "set" -> "The values that paths from `self` shall have, whether or not they have one.";
      case "remove" -> "The paths from `self` to what shall go.";
      case "append" -> "What lists shall get at their ends, by paths from `self`.";
      case "replace" -> "The values that paths from `self` shall have in place of those there.";
      default -> throw new IllegalArgumentException("nothing describes the edit `" + key + "`");
    };
  }
}
