package dev.wharfinger.internal.cel.check;

import java.util.List;
import java.util.Random;

/**
 * Writes conditions about a pod and its containers as authors might, of guards and of reads that
 * need them, in any order.
 */
final class RandomConditions {
  private static final List<String> CONTAINER_ATOMS =
      List.of(
          "has(@.image)",
          "@.image == 'a'",
          "@.?image.hasValue()",
          "@.?image.value() == 'b'",
          "@.?image.orValue('') == 'a'",
          "@.?image.orValue('a') != 'a'",
          "@.?image.orValue('') in ['a', 'b']",
          "has(@.command)",
          "size(@.command) > 0",
          "@.command[0] == 'a'",
          "@.?command.orValue([]).size() > 1",
          "@.?command.orValue([]).exists(c, c == 'a')",
          "@.command != []",
          "@.command.all(c, @.command[0] == c)",
          "'cpu' in @.resources.limits",
          "has(@.resources.limits.cpu)",
          "@.resources.limits['cpu'] == @.resources.limits.cpu",
          "@.resources.limits[?'cpu'].hasValue()",
          "'cpu' in @.resources.?limits.orValue({})",
          "@.name in @.resources.limits",
          "@.resources.limits[@.name] == @.resources.limits[@.name]",
          "has(@.securityContext.seccompProfile)",
          "@.securityContext.?seccompProfile.?localhostProfile.hasValue()",
          "@.securityContext.seccompProfile.type == 'Localhost'",
          "has(@.securityContext.seccompProfile.localhostProfile)",
          "@.securityContext.seccompProfile.localhostProfile == 'a'",
          "@.securityContext.?runAsNonRoot.orValue(false)",
          "@.securityContext.?runAsNonRoot.orValue(true)",
          "@.securityContext.runAsNonRoot",
          "cel.bind(s, @.securityContext, has(s.runAsNonRoot))",
          "cel.bind(s, @.securityContext.?runAsNonRoot, s.hasValue() && s.value())",
          "@.?image.optMap(i, i == @.image).orValue(false)",
          "@.env.size() > 0",
          "@.env[0].name == 'a'",
          "@.env.size() == 0",
          "@.env.exists(e, e.name == 'a')",
          "@.env.exists(e, e.name == 'a' && has(@.image))",
          "@.env.all(i, e, @.env[i].name != 'b')",
          "@.name.matches('^[0-9]{1,3}$')",
          "int(@.name) > 3",
          "@.securityContext.privileged",
          "has(@.livenessProbe)",
          "@.livenessProbe.period == 10");

  private static final List<String> POD_ATOMS =
      List.of(
          "self.kind == 'Pod'",
          "self.kind != 'Pod'",
          "self.kind in ['Job', 'CronJob']",
          "has(self.jobTemplate)",
          "self.spec.hostNetwork",
          "self.spec.parallelism == 1",
          "self.jobTemplate.parallelism == 1",
          "self.spec.reports.size() > 0",
          "self.metadata.namespace == 'a'",
          "has(self.metadata.namespace)",
          "has(self.status)",
          "self.kind == 'Pod' && self.status.phase == 'a'",
          "self.kind == 'Pod' && self.status.ready == 0",
          "self.kind != 'Pod' || cel.bind(s, self.status, s.phase == 'a')",
          "self.metadata.labels['a'] == 'b'",
          "self.metadata.labels.exists(k, self.metadata.labels[k] == 'a')",
          "'a' in self.metadata.labels",
          "size(self.metadata.labels) > 1",
          "true",
          "false");

  private final Random random;

  RandomConditions(Random random) {
    this.random = random;
  }

  /** A condition about {@code self}, some kind of workload. */
  String condition(int depth) {
    return condition(depth, "");
  }

  /**
   * A condition.
   *
   * @param container the name of the container in scope; empty if there is none
   */
  private String condition(int depth, String container) {
    if (depth == 0) {
      return atom(container);
    }
    String a = condition(depth - 1, container);
    String b = condition(depth - 1, container);
    return switch (random.nextInt(9)) {
      case 0 -> a;
      case 1 -> "!(" + a + ")";
      case 2, 3 -> "(" + a + " && " + b + ")";
      case 4, 5 -> "(" + a + " || " + b + ")";
      case 6 -> "(" + a + " ? " + b + " : " + condition(depth - 1, container) + ")";
      case 7 -> "((" + a + ") == " + random.nextBoolean() + ")";
      default -> overContainers(depth - 1, container.isEmpty() ? "c" : container + "d");
    };
  }

  private String overContainers(int depth, String container) {
    String guarded = "(self.kind == 'Pod' ? self.spec.containers : [])";
    String test = condition(depth, container);
    String filter = condition(depth, container);
    return switch (random.nextInt(5)) {
      case 0 -> guarded + ".all(" + container + ", " + test + ")";
      case 1 -> guarded + ".exists(" + container + ", " + test + ")";
      case 2 ->
          guarded
              + ".filter("
              + container
              + ", "
              + filter
              + ").all("
              + container
              + ", "
              + test
              + ")";
      case 3 -> guarded + ".map(" + container + ", " + filter + ", " + test + ").size() > 0";
      default -> guarded + ".exists(i, " + container + ", i == 0 && " + test + ")";
    };
  }

  private String atom(String container) {
    return container.isEmpty() || random.nextInt(5) == 0
        ? pick(POD_ATOMS)
        : pick(CONTAINER_ATOMS).replace("@", container);
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
