package dev.wharfinger.internal.cel.random;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wharfinger.internal.bind.DocumentBinder;
import dev.wharfinger.internal.bind.VersionedView;
import dev.wharfinger.internal.node.BoundNode;
import dev.wharfinger.internal.node.ObjectNode;
import dev.wharfinger.resource.ResourceSet;
import dev.wharfinger.type.Catalog;
import dev.wharfinger.type.ObjectType;
import dev.wharfinger.type.Type;
import dev.wharfinger.type.UnionType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Valid resources of several kinds, and all that is inside of them, by type. */
final class Subjects {
  private static final List<String> KINDS =
      List.of(
          "Pod",
          "Pod",
          "Deployment",
          "CronJob",
          "Job",
          "DaemonSet",
          "Service",
          "NetworkPolicy",
          "NetworkPolicy",
          "Ingress",
          "ConfigMap",
          "ServiceAccount",
          "Role",
          "ClusterRoleBinding",
          "HorizontalPodAutoscaler",
          "PersistentVolumeClaim",
          "Namespace");

  private final Map<Type, List<Subject>> byType = new HashMap<>();

  /** Makes some resources of each kind. */
  Subjects(Catalog catalog, int each, Random random) {
    RandomResources resources = new RandomResources(random);
    ObjectMapper json = new ObjectMapper();
    for (String kind : KINDS) {
      ObjectType type = (ObjectType) catalog.type("kubernetes." + kind).orElseThrow();
      for (int i = 0; i < each; i++) {
        add(catalog, text(json, resources.resource(type)));
      }
    }
  }

  /**
   * A value that a policy looks at.
   *
   * @param text the file that it is in
   */
  record Subject(ObjectNode self, ObjectNode object, String text) {}

  /** Values of a type. */
  List<Subject> of(Type type, int most, Random random) {
    List<Subject> all = new ArrayList<>();
    for (Type member : type instanceof UnionType union ? union.members() : List.of(type)) {
      all.addAll(byType.getOrDefault(member, List.of()));
    }
    Collections.shuffle(all, random);
    return all.subList(0, Math.min(most, all.size()));
  }

  private static String text(ObjectMapper json, Map<String, @Nullable Object> resource) {
    try {
      return json.writeValueAsString(resource);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void add(Catalog catalog, String text) {
    ResourceSet set = ResourceSet.parse("resource.json", text);
    for (ObjectNode resource :
        DocumentBinder.bind(catalog, VersionedView.WRITTEN, set.documents().get(0)).resources()) {
      collect(resource, resource, text);
    }
  }

  private void collect(@Nullable Object node, ObjectNode resource, String text) {
    if (node instanceof ObjectNode object) {
      byType
          .computeIfAbsent(object.type(), type -> new ArrayList<>())
          .add(new Subject(object, resource, text));
      for (int i = 0; i < object.type().fields().size(); i++) {
        collect(object.slot(i), resource, text);
      }
    } else if (node instanceof List<?> list) {
      list.forEach(element -> collect(element, resource, text));
    } else if (node instanceof Map<?, ?> map) {
      map.values().forEach(value -> collect(value, resource, text));
    }
  }

  /** All nodes of a type, as a set of files has them. */
  List<BoundNode> nodes(Type type) {
    List<BoundNode> nodes = new ArrayList<>();
    for (Type member : type instanceof UnionType union ? union.members() : List.of(type)) {
      byType.getOrDefault(member, List.of()).forEach(subject -> nodes.add(subject.self()));
    }
    return nodes;
  }
}
