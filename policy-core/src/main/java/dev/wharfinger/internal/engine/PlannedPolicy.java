package dev.wharfinger.internal.engine;

import dev.wharfinger.Policy;
import dev.wharfinger.resource.View;
import dev.wharfinger.type.ObjectType;
import java.util.List;

/**
 * What the engine has to know of a policy.
 *
 * @param subjects the object types that it looks at, those of a union one by one
 * @param needsWholeSet whether it asks for other resources
 */
public record PlannedPolicy(
    Policy policy, List<ObjectType> subjects, View view, boolean needsWholeSet) {
  public PlannedPolicy {
    subjects = List.copyOf(subjects);
  }
}
