package dev.wharfinger.type;

import java.util.List;

/**
 * One of several object types, as {@code kubernetes.Workload}. A field that every member has may be
 * read; another needs the kind to be known first.
 */
public record UnionType(String displayName, List<ObjectType> members) implements Type {
  public UnionType {
    members = List.copyOf(members);
  }
}
