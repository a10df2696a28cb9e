package dev.wharfinger.benchmarks.expression;

import dev.wharfinger.internal.node.ListNode;
import dev.wharfinger.internal.node.ObjectNode;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The expressions as somebody who knows the nodes would write them in Java, slot by slot. */
final class HandWritten {
  private static final Pattern DIGEST = Pattern.compile("^[^@]+@sha256:[0-9a-f]{64}$");

  private final int spec;
  private final int containers;
  private final int name;
  private final int image;
  private final int security;
  private final int privileged;
  private final int resources;
  private final int limits;
  private final int requests;
  private final int cpu;
  private final int memory;

  HandWritten(PodTypes types) {
    spec = types.slot("Pod", "spec");
    containers = types.slot("PodSpec", "containers");
    name = types.slot("Container", "name");
    image = types.slot("Container", "image");
    security = types.slot("Container", "securityContext");
    privileged = types.slot("SecurityContext", "privileged");
    resources = types.slot("Container", "resources");
    limits = types.slot("Resources", "limits");
    requests = types.slot("Resources", "requests");
    cpu = types.slot("Amounts", "cpuMillis");
    memory = types.slot("Amounts", "memoryMi");
  }

  Predicate<ObjectNode> of(SampleExpression expression) {
    return switch (expression) {
      case GUARD -> this::guard;
      case PREFIX -> this::prefix;
      case DIGEST -> this::digest;
      case ARITHMETIC -> this::arithmetic;
      case ABSORBED_ERROR -> this::absorbedError;
    };
  }

  private boolean guard(ObjectNode pod) {
    ListNode list = containers(pod);
    for (int i = 0; i < list.size(); i++) {
      if (Boolean.TRUE.equals(privileged(container(list, i)))) {
        return false;
      }
    }
    return true;
  }

  private boolean prefix(ObjectNode pod) {
    ListNode list = containers(pod);
    for (int i = 0; i < list.size(); i++) {
      if (!text(container(list, i), image).startsWith("registry.example/")) {
        return false;
      }
    }
    return true;
  }

  private boolean digest(ObjectNode pod) {
    ListNode list = containers(pod);
    for (int i = 0; i < list.size(); i++) {
      if (!DIGEST.matcher(text(container(list, i), image)).find()) {
        return false;
      }
    }
    return true;
  }

  private boolean arithmetic(ObjectNode pod) {
    ListNode list = containers(pod);
    for (int i = 0; i < list.size(); i++) {
      ObjectNode amounts = object(container(list, i), resources);
      ObjectNode most = object(amounts, limits);
      long least = number(object(amounts, requests), cpu);
      boolean enough =
          Math.multiplyExact(number(most, cpu), 2L) >= Math.addExact(least, 100L)
              && number(most, memory) <= 2048;
      if (!enough) {
        return false;
      }
    }
    return true;
  }

  private boolean absorbedError(ObjectNode pod) {
    ListNode list = containers(pod);
    for (int i = 0; i < list.size(); i++) {
      ObjectNode container = container(list, i);
      if (!Boolean.TRUE.equals(privileged(container)) && text(container, name).equals("zz")) {
        return false;
      }
    }
    return true;
  }

  private ListNode containers(ObjectNode pod) {
    return (ListNode) present(object(pod, spec).slot(containers));
  }

  private @Nullable Object privileged(ObjectNode container) {
    return container.slot(security) instanceof ObjectNode context ? context.slot(privileged) : null;
  }

  private static ObjectNode container(ListNode list, int index) {
    return (ObjectNode) present(list.get(index));
  }

  private static ObjectNode object(ObjectNode node, int slot) {
    return (ObjectNode) present(node.slot(slot));
  }

  private static String text(ObjectNode node, int slot) {
    return (String) present(node.slot(slot));
  }

  private static long number(ObjectNode node, int slot) {
    return (Long) present(node.slot(slot));
  }

  private static Object present(@Nullable Object value) {
    if (value == null) {
      throw new IllegalStateException("the sample lacks a field");
    }
    return value;
  }
}
