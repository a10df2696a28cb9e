package dev.wharfinger.internal.engine;

import dev.wharfinger.Fix;
import dev.wharfinger.Policy;
import dev.wharfinger.resource.View;
import dev.wharfinger.type.ObjectType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine has to know of a policy.
 *
 * @param subjects the object types that it looks at, those of a union one by one
 * @param needsWholeSet whether it asks for other resources
 * @param fix what would mend a failure, or null
 */
public record PlannedPolicy(
    Policy policy, List<ObjectType> subjects, View view, boolean needsWholeSet, @Nullable Fix fix) {
  public PlannedPolicy {
    subjects = List.copyOf(subjects);
  }
}
